package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.StoreDump;

/** News of a task that its owner did not tell change nothing here, and are seen in a meter. */
@ReportServiceTest
class ForgeriesTest {
    private static final String TASKS = "task.events.v1";

    @Autowired
    private Scene scene;

    @Autowired
    private Feed feed;

    @Autowired
    private StoreDump dump;

    @Autowired
    private MeterRegistry meters;

    private String task = "";
    private String before = "";

    @BeforeEach
    void aTaskOfT02() {
        scene.begin();
        task = scene.task("T02");
        before = dump.text();
    }

    @Test
    void anEventThatNamesAnotherSource() {
        double refused = refused();

        feed.sendAs("report-service", TASKS, List.of(Scene.told(task, "T02", 2, "COMPLETED")));

        assertThat(dump.text()).isEqualTo(before);
        assertThat(refused()).isEqualTo(refused + 1);
    }

    @Test
    void aTaskThatIsAnotherUnitsAllAtOnce() {
        double refused = refused();

        feed.send(TASKS, Scene.told(task, "T05", 2, "ACKNOWLEDGED"));

        assertThat(dump.text()).isEqualTo(before);
        assertThat(refused()).isEqualTo(refused + 1);
        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(201);
    }

    @Test
    void aTaskOfAnotherDirectiveEvenIfItHasGoneToAnotherUnit() {
        double refused = refused();
        Feed.In transferred = Scene.transferred(task, "T05", 2);

        feed.send(
                TASKS,
                Feed.In.of(
                        transferred.type(),
                        transferred.body().replaceFirst("\"directiveId\":\"0", "\"directiveId\":\"1")));

        assertThat(dump.text()).isEqualTo(before);
        assertThat(refused()).isEqualTo(refused + 1);
        feed.send(TASKS, transferred);
        assertThat(dump.text()).isNotEqualTo(before);
    }

    @Test
    void oldNewsOnceMore() {
        scene.task(task, "T02", 3, "IN_PROGRESS");
        String now = dump.text();
        double stale = stale();

        feed.send(TASKS, Scene.told(task, "T02", 1, "ASSIGNED"), Scene.told(task, "T02", 3, "IN_PROGRESS"));

        assertThat(dump.text()).isEqualTo(now);
        assertThat(stale()).isEqualTo(stale + 2);
    }

    private double refused() {
        return meters.find("dondoc.events.consumed").tag("outcome", "refused").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private double stale() {
        return meters.find("dondoc.events.stale").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
