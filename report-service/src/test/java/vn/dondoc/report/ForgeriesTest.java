package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.messaging.testing.Unmoved;

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
    private Unmoved unmoved;

    private String task = "";

    @BeforeEach
    void aTaskOfT02() {
        scene.begin();
        task = scene.task("T02");
    }

    @Test
    void anEventThatNamesAnotherSource() {
        unmoved.refuses(() -> feed.sendAs("report-service", TASKS, List.of(Scene.told(task, "T02", 2, "COMPLETED"))));
    }

    @Test
    void aTaskThatIsAnotherUnitsAllAtOnce() {
        unmoved.refuses(() -> feed.send(TASKS, Scene.told(task, "T05", 2, "ACKNOWLEDGED")));

        assertThat(scene.submit(Scene.OFFICER, task, 40).status()).isEqualTo(201);
    }

    @Test
    void aTaskOfAnotherDirectiveEvenIfItHasGoneToAnotherUnit() {
        String before = dump.text();
        Feed.In transferred = Scene.transferred(task, "T05", 2);
        Feed.In misled = Feed.In.of(
                transferred.type(), transferred.body().replaceFirst("\"directiveId\":\"0", "\"directiveId\":\"1"));

        unmoved.refuses(() -> feed.send(TASKS, misled));

        feed.send(TASKS, transferred);
        assertThat(dump.text()).isNotEqualTo(before);
    }

    @Test
    void oldNewsOnceMore() {
        scene.task(task, "T02", 3, "IN_PROGRESS");

        unmoved.knows(
                2,
                () -> feed.send(
                        TASKS, Scene.told(task, "T02", 1, "ASSIGNED"), Scene.told(task, "T02", 3, "IN_PROGRESS")));
    }
}
