package vn.dondoc.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.testing.Untraced;
import vn.dondoc.messaging.event.Received;

/** Batches of one topic, which the sample service owns, as the binder hands them over. */
class EventConsumerTest {
    private static final String WRITTEN = "vn.dondoc.note.written.v1";
    private static final String ERASED = "vn.dondoc.note.erased.v1";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> heard = new ArrayList<>();
    private final EventConsumer consumer = new EventConsumer(
                    JsonMapper.shared(),
                    new TopicSettings(
                            1,
                            (short) 1,
                            List.of(),
                            List.of(),
                            Map.of("sample-service", new TopicSettings.Access(List.of("note.events.v1"), List.of()))),
                    Untraced.traces(),
                    meters)
            .on("note.written", Note.class, one -> hear(List.of(one)));

    record Note(String text) {}

    private record Event(Map<String, Object> headers, Object body) {}

    @Test
    void handsEachEventToTheHandlerOfItsType() {
        List<Received<Note>> received = new ArrayList<>();
        consumer.on("note.erased", Note.class, received::add);

        give(event(WRITTEN, "a"), event(ERASED, "b"), event(WRITTEN, "c"));

        assertThat(heard).containsExactly("a", "c");
        assertThat(received)
                .containsExactly(new Received<>("id of b", Instant.parse("2023-12-14T01:00:00Z"), new Note("b")));
        assertThat(counted(WRITTEN, "handled")).isEqualTo(2);
        assertThat(counted(ERASED, "handled")).isEqualTo(1);
    }

    @Test
    void handsNeighboursOfOneTypeOverTogetherWhereTheirHandlerTakesMany() {
        consumer.onAll("note.erased", Note.class, this::hear);

        give(event(ERASED, "a"), event(ERASED, "b"), event(WRITTEN, "c"), event(ERASED, "d"));

        assertThat(heard).containsExactly("a+b", "c", "d");
    }

    @Test
    void leavesToOthersWhatHasNoHandlerHereAndCountsItWithoutItsName() {
        give(event(WRITTEN, "c"), event("made.up", "a"), event("made.up", "b"));

        assertThat(heard).containsExactly("c");
        assertThat(counted("other", "ignored")).isEqualTo(2);
        assertThat(meters.find("dondoc.events.consumed").tag("type", "made.up").counters())
                .isEmpty();
    }

    /** For what every event of a topic carries, whichever types come later. */
    @Test
    void handsAllOthersToWhoeverWantsThem() {
        consumer.onOthers(Note.class, this::hear);

        give(event(WRITTEN, "c"), event(ERASED, "a"), event(ERASED, "b"), event("note.pinned", "d"));

        assertThat(heard).containsExactly("c", "a+b", "d");
        assertThat(counted("note.pinned", "handled")).isEqualTo(1);
        assertThat(counted("other", "ignored")).isZero();
    }

    @Test
    void countsAnotherThatIsRefusedByItsNameOnceSuchWereTaken() {
        consumer.onOthers(Note.class, many -> {
            if (many.getFirst().data().text().equals("poison")) {
                throw new Refused("not yours");
            }
        });

        give(event("note.pinned", "a"));
        assertThatThrownBy(() -> give(event("note.pinned", "poison"))).isInstanceOf(BatchListenerFailedException.class);

        assertThat(counted("note.pinned", "handled")).isEqualTo(1);
        assertThat(counted("note.pinned", "refused")).isEqualTo(1);
    }

    @Test
    void takesNoSecondHandlerOfTheSame() {
        consumer.onOthers(Note.class, this::hear);

        assertThatThrownBy(() -> consumer.onOthers(Note.class, this::hear))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> consumer.onAll("note.written", Note.class, this::hear))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsThoseOfAnotherTypeBeforeTheOneThatFailsByTheirName() {
        consumer.onOthers(Note.class, this::hear);

        assertThatThrownBy(() -> give(event("note.pinned", "a"), event("note.pinned", "poison")))
                .isInstanceOf(BatchListenerFailedException.class);

        assertThat(counted("note.pinned", "handled")).isEqualTo(1);
        assertThat(counted("other", "handled")).isZero();
    }

    @Test
    void countsAnotherThatIsRefusedWithoutItsName() {
        consumer.onOthers(Note.class, many -> {
            throw new Refused("not yours");
        });

        assertThatThrownBy(() -> give(event("made.up", "a"))).isInstanceOf(BatchListenerFailedException.class);
        assertThat(counted("other", "refused")).isEqualTo(1);
        assertThat(meters.find("dondoc.events.consumed").tag("type", "made.up").counters())
                .isEmpty();
    }

    @Test
    void namesTheOneThatFailsAndCountsThoseBeforeIt() {
        assertThatThrownBy(() -> give(event(WRITTEN, "a"), event(WRITTEN, "poison"), event(WRITTEN, "c")))
                .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> {
                    assertThat(failed.getIndex()).isEqualTo(1);
                    assertThat(failed.getCause()).hasMessage("bad word");
                });
        assertThat(heard).containsExactly("a");
        assertThat(counted(WRITTEN, "handled")).isEqualTo(1);
        assertThat(meters.find("dondoc.events.consumed")
                        .tag("outcome", "refused")
                        .counters())
                .isEmpty();
    }

    @Test
    void findsTheOneAtFaultAmongManyThatWereTakenTogether() {
        consumer.onAll("note.erased", Note.class, this::hear);

        assertFailsAt(3, event(WRITTEN, "x"), event(ERASED, "a"), event(ERASED, "b"), event(ERASED, "poison"));
        assertThat(heard).containsExactly("x", "a", "b");
        assertThat(counted(ERASED, "handled")).isEqualTo(2);
    }

    @Test
    void asksOnceWhereThereIsOnlyOneThatCouldBeAtFault() {
        List<Integer> asked = new ArrayList<>();
        consumer.onAll("note.erased", Note.class, many -> {
            asked.add(many.size());
            throw new IllegalArgumentException("bad word");
        });

        assertFailsAt(0, event(ERASED, "a"));
        assertThat(asked).containsExactly(1);
    }

    @Test
    void triesAllOfThemAgainWhereTheStoreIsAway() {
        List<String> asked = new ArrayList<>();
        consumer.onAll("note.erased", Note.class, many -> {
            asked.add("all " + many.size());
            throw new MongoTimeoutException("away");
        });

        assertFailsAt(1, event(WRITTEN, "x"), event(ERASED, "a"), event(ERASED, "b"));
        assertThat(asked).containsExactly("all 2");
    }

    @Test
    void refusesAnEventThatNamesAnotherSourceThanTheOwnerOfTheTopic() {
        Event forged = event(WRITTEN, "b", headers -> headers.put("ce_source", bytes("/dondoc/task-service")));
        Event nameless = event(WRITTEN, "b", headers -> headers.remove("ce_source"));

        for (Event refused : List.of(forged, nameless)) {
            assertThatThrownBy(() -> give(event(WRITTEN, "a"), refused))
                    .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> {
                        assertThat(failed.getIndex()).isEqualTo(1);
                        assertThat(failed.getCause()).isInstanceOf(Refused.class);
                    });
        }
        assertThat(counted(WRITTEN, "refused")).isEqualTo(2);
        assertThat(counted(WRITTEN, "handled")).isEqualTo(2);
        assertThat(heard).containsExactly("a", "a");
    }

    @Test
    void namesTheOneThatCannotBeRead() {
        Event before = event(WRITTEN, "a");

        assertFailsAt(1, before, event(WRITTEN, "b", headers -> headers.remove("ce_id")));
        assertFailsAt(1, before, event(WRITTEN, "b", headers -> headers.remove("ce_time")));
        assertFailsAt(1, before, new Event(headers(WRITTEN, "b"), KafkaNull.INSTANCE));
        assertFailsAt(1, before, new Event(headers(WRITTEN, "b"), bytes("null")));
        assertFailsAt(1, before, new Event(headers(WRITTEN, "b"), bytes("{ not json")));
        assertFailsAt(1, before, new Event(headers(WRITTEN, "b"), bytes("{}")));
        assertFailsAt(1, before, event(WRITTEN, "b", headers -> headers.remove("ce_type")));
        assertFailsAt(1, before, event(WRITTEN, "b", headers -> headers.put("ce_type", 7)));
        assertThat(heard).hasSize(8).containsOnly("a");
    }

    @Test
    void readsHeadersThatComeAsText() {
        give(event(
                WRITTEN,
                "a",
                headers -> headers.replaceAll((name, value) -> new String((byte[]) value, StandardCharsets.UTF_8))));

        assertThat(heard).containsExactly("a");
    }

    @Test
    void isBoundInBatchModeToATopicThatSomebodyOwns() {
        Event one = event(WRITTEN, "a");

        assertMisbound(batch(List.of("note.events.v1"), List.of(one.headers()), List.of()));
        assertMisbound(MessageBuilder.withPayload(List.of(bytes("{}")))
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, List.of("note.events.v1"))
                .build());
        assertMisbound(batch(List.of("nobodys.events.v1"), List.of(one.headers()), List.of(one.body())));
        assertMisbound(batch(null, List.of(one.headers()), List.of(one.body())));
        assertThat(heard).isEmpty();
    }

    private void assertMisbound(Message<List<byte[]>> batch) {
        assertThatThrownBy(() -> consumer.accept(batch)).isInstanceOf(IllegalStateException.class);
    }

    private void assertFailsAt(int index, Event... events) {
        assertThatThrownBy(() -> give(events))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failed -> assertThat(failed.getIndex()).isEqualTo(index));
    }

    private void hear(List<Received<Note>> notes) {
        List<String> texts = notes.stream().map(note -> note.data().text()).toList();
        if (texts.contains("poison")) {
            throw new IllegalArgumentException("bad word");
        }
        heard.add(String.join("+", texts));
    }

    private void give(Event... events) {
        consumer.accept(batch(
                List.of("note.events.v1"),
                Stream.of(events).map(Event::headers).toList(),
                Stream.of(events).map(Event::body).toList()));
    }

    @SuppressWarnings("unchecked") // The binder, too, puts what is no body among the bodies.
    private static Message<List<byte[]>> batch(
            @Nullable List<String> topics, List<Map<String, Object>> headers, List<?> bodies) {
        return MessageBuilder.withPayload((List<byte[]>) bodies)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topics)
                .build();
    }

    private static Event event(String type, String text) {
        return event(type, text, headers -> {});
    }

    private static Event event(String type, String text, Consumer<Map<String, Object>> change) {
        Map<String, Object> headers = headers(type, text);
        change.accept(headers);
        return new Event(headers, bytes("{\"text\":\"" + text + "\"}"));
    }

    private static Map<String, Object> headers(String type, String text) {
        Map<String, Object> headers = new HashMap<>();
        headers.put("ce_type", bytes(type));
        headers.put("ce_source", bytes("/dondoc/sample-service"));
        headers.put("ce_id", bytes("id of " + text));
        headers.put("ce_time", bytes("2023-12-14T01:00:00Z"));
        return headers;
    }

    private double counted(String type, String outcome) {
        return meters.find("dondoc.events.consumed").tag("type", type).tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
