package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is in the topics comes again, and what nobody can read comes in between: nothing changes. */
class ReplayIT {

    private static final int TIMES = 10;
    private static final int MIXED = 30;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(30);

    /** For each topic a type that all who read it have a use for. */
    private static final Map<String, String> READ_BY_ALL = Map.of(
            "unit.events.v1", "vn.dondoc.unit.changed.v1",
            "directive.events.v1", "vn.dondoc.directive.issued.v1",
            "calendar.events.v1", "vn.dondoc.calendar.changed.v1",
            "task.events.v1", "vn.dondoc.task.assigned.v1",
            "report.events.v1", "vn.dondoc.report.returned.v1");

    private static Platform platform;
    private static Story story;

    @BeforeAll
    static void tellAStory() throws Exception {
        platform = new Platform("ReplayIT", Set.of());
        story = new Story(platform.api());
        List<String> tasks = story.tasks(story.issued("Báo cáo năm", "chậm nhất ngày 20/12/2023"));
        story.issued("Không hạn", "khẩn trương");
        story.acknowledge(tasks.get(0));
        platform.awaitRest();
        story.sendBack(story.report(tasks.get(0)));
        String inTime = story.report(tasks.get(1));
        platform.awaitRest();
        story.accept(inTime);
        OffsetDateTime weekLater = OffsetDateTime.parse("2023-12-21T09:30:00+07:00");
        story.setClock(weekLater);
        platform.awaitRest(weekLater);
        String late = story.report(tasks.get(0));
        platform.awaitRest();
        story.accept(late);
        await().atMost(SOON).until(() -> story.history(tasks.get(0)).contains("COMPLETED"));
        platform.awaitRest();
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void everyEventTenTimesMoreChangesNothing() throws Exception {
        SortedMap<String, String> before = platform.stores().dump();
        JsonNode inbox = platform.api().get("/inbox/messages");
        List<ConsumerRecord<byte[], byte[]>> events = platform.topics().events();
        assertThat(events).extracting(ConsumerRecord::topic).containsAll(READ_BY_ALL.keySet());

        Measured replay = new Measured();
        for (int i = 0; i < TIMES; i++) {
            platform.topics().repeat(events);
        }
        platform.awaitRest();
        replay.say("Replayed " + events.size() * TIMES + " records");

        requireUnchanged(before, inbox);
    }

    @Test
    @Tag("thorough")
    void norDoesTheirOrder() throws Exception {
        SortedMap<String, String> before = platform.stores().dump();
        JsonNode inbox = platform.api().get("/inbox/messages");
        List<ConsumerRecord<byte[], byte[]>> events =
                new ArrayList<>(platform.topics().events());
        for (int i = 0; i < TIMES; i++) {
            Collections.shuffle(events);
            platform.topics().repeat(events);
        }
        platform.awaitRest();

        requireUnchanged(before, inbox);
    }

    /** As while an upgrade is under way: what earlier replicas leave out, what later ones add, and types of theirs. */
    @Test
    void eventsOfEarlierAndLaterVersionsAreTakenInSideBySide() throws Exception {
        int dead = platform.topics().deadLetters().size();
        String type = "vn.dondoc.directive.issued.v1";
        ConsumerRecord<byte[], byte[]> like = platform.topics().events().stream()
                .filter(event -> Topics.type(event).equals(type))
                .findFirst()
                .orElseThrow();
        List<String> directives = new ArrayList<>();
        for (int i = 0; i < MIXED; i++) {
            String id = UUID.randomUUID().toString();
            ObjectNode directive = (ObjectNode) JSON.readTree(like.value());
            directive.put("directiveId", id);
            if (i % 3 == 1) {
                directive.remove(List.of("number", "symbol", "chases"));
            } else if (i % 3 == 2) {
                directive.putObject("addedLater").put("is", "not known here");
                directive.required("items").forEach(item -> ((ObjectNode) item).put("addedLater", true));
            }
            platform.topics().send(like, type, id, directive.toString());
            platform.topics().send(like, "vn.dondoc.directive.praised.v1", id, "{\"directiveId\": \"" + id + "\"}");
            directives.add(id);
            if (i % 10 == 0) {
                directives.add(story.issued("Xen giữa " + i, "chậm nhất ngày 29/12/2023"));
            }
        }

        for (String directive : directives) {
            assertThat(story.tasks(directive)).hasSize(3);
        }
        platform.awaitRest();
        Map<String, Long> mails = story.mails();
        assertThat(directives)
                .allSatisfy(directive -> assertThat(story.tasks(directive))
                        .allSatisfy(task -> assertThat(mails).containsEntry("TaskAssigned " + task, 1L)));
        assertThat(platform.topics().deadLetters()).hasSize(dead);
    }

    static Stream<String> poison() {
        return Stream.of("{\"version\": 7, ", "{}", "[1, 2, 3]", "\"text\"", "null", "(none)");
    }

    @ParameterizedTest
    @MethodSource("poison")
    void poisonIsPutAsideAndItsNeighbourGoesOn(String poison) throws Exception {
        byte @Nullable [] body = poison.equals("(none)") ? null : poison.getBytes(StandardCharsets.UTF_8);
        SortedMap<String, String> before = platform.stores().dump();
        JsonNode inbox = platform.api().get("/inbox/messages");
        List<ConsumerRecord<byte[], byte[]>> good = goodOnes();
        List<String> dead = platform.topics().deadLetters().stream()
                .map(ConsumerRecord::topic)
                .toList();

        Measured delay = new Measured();
        good.forEach(one -> platform.topics().send(one, body));
        platform.topics().repeat(good);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> platform.topics().lag() == 0);
        delay.say("Poison " + poison + " and its neighbour behind everybody");

        List<Topics.Reading> readings = platform.topics().readings();
        assertThat(platform.topics().deadLetters())
                .extracting(ConsumerRecord::topic)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(dead.stream(), readings.stream().map(Topics.Reading::deadLetters))
                                .toList());
        platform.awaitRest();
        requireUnchanged(before, inbox);
    }

    private static List<ConsumerRecord<byte[], byte[]>> goodOnes() throws Exception {
        List<ConsumerRecord<byte[], byte[]>> events = platform.topics().events();
        return READ_BY_ALL.entrySet().stream()
                .map(wanted -> events.stream()
                        .filter(event -> event.topic().equals(wanted.getKey())
                                && Topics.type(event).equals(wanted.getValue()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No " + wanted)))
                .toList();
    }

    private static void requireUnchanged(SortedMap<String, String> before, JsonNode inbox) {
        SortedMap<String, String> after = platform.stores().dump();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((place, document) -> assertThat(document).as(place).isEqualTo(before.get(place)));
        assertThat(platform.api().get("/inbox/messages")).isEqualTo(inbox);
    }
}
