package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.messaging.testing.Feed;

/** Nobody is written to because of what an owner did not tell; it changes nothing, and is seen in a meter. */
class ForgeriesTest extends Office {
    private static final String OTHER = "T02";

    @Autowired
    private MeterRegistry meters;

    private String before = "";

    @BeforeEach
    void aTaskOfThisUnit() {
        openOffice();
        feedTask(taskEvent("TaskAcknowledged", node -> node.put("version", 1).put("itemPath", "1")));
        before = dump.text();
    }

    @Test
    void anEventThatNamesAnotherSource() {
        double refused = refused();

        feed.sendAs("report-service", "task.events.v1", List.of(missed(unit)));

        assertThat(dump.text()).isEqualTo(before);
        assertThat(refused()).isEqualTo(refused + 1);
    }

    @Test
    void aMissOfAnotherUnit() {
        double refused = refused();

        feedTask(missed(OTHER));

        assertThat(dump.text()).isEqualTo(before);
        assertThat(refused()).isEqualTo(refused + 1);
    }

    private Feed.In missed(String of) {
        return taskEvent(
                "DeadlineMissed",
                node -> node.put("version", 2).put("itemPath", "1").put("unit", of));
    }

    private double refused() {
        return meters.find("dondoc.events.consumed").tag("outcome", "refused").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
