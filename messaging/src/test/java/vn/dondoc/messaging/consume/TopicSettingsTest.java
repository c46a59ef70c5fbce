package vn.dondoc.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.messaging.consume.TopicSettings.Access;

class TopicSettingsTest {
    private final TopicSettings topics = new TopicSettings(
            6,
            (short) 1,
            List.of(),
            List.of(),
            Map.of(
                    "task-service",
                    new Access(List.of("task.events.v1"), List.of("directive.events.v1", "nobodys.events.v1")),
                    "directive-service",
                    new Access(List.of("directive.events.v1"), List.of())));

    @Test
    void aTopicIsOwnedByTheOneThatWritesIt() {
        assertThat(topics.ownerOf("directive.events.v1")).contains("directive-service");
        assertThat(topics.ownerOf("nobodys.events.v1")).isEmpty();
    }

    @Test
    void aServiceReadsWhatItIsGivenAndSomebodyOwns() {
        assertThat(topics.mayRead("task-service", "directive.events.v1")).isTrue();
        assertThat(topics.mayRead("task-service", "task.events.v1")).isFalse();
        assertThat(topics.mayRead("task-service", "nobodys.events.v1")).isFalse();
        assertThat(topics.mayRead("gateway", "directive.events.v1")).isFalse();
    }
}
