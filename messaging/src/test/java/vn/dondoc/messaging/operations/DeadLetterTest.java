package vn.dondoc.messaging.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.messaging.operations.DeadLetter.Place;

class DeadLetterTest {
    private static final String TOPIC = "dlq.task-service.note.events.v1";

    @Test
    void isCalledByTheTopicThatItCameFromAndItsPlaceAmongTheLetters() {
        assertThat(letter().name()).isEqualTo("note.events.v1:7");
    }

    @ParameterizedTest
    @CsvSource({
        ", note.events.v1, 1",
        "0, note.events.v1, 1",
        "2, note.events.v1, 3",
        "3, parked.task-service.note.events.v1, 4",
        "many, note.events.v1, 1",
    })
    void goesBackThreeTimesAndIsParkedThen(@Nullable String times, String target, String counted) {
        DeadLetter letter = times == null ? letter() : letter("dondoc-redriven", times);

        ProducerRecord<byte[], byte[]> again = letter.again();

        assertThat(letter.target()).isEqualTo(target);
        assertThat(again.topic()).isEqualTo(target);
        assertThat(values(again.headers(), "dondoc-redriven")).isEqualTo(counted);
    }

    @Test
    void goesWithItsKeyItsBodyAndWithoutWhatItsDeathHasAdded() {
        ProducerRecord<byte[], byte[]> again = letter(
                        "ce_type",
                        "vn.dondoc.note.written.v1",
                        "kafka_dlt-original-topic",
                        "x",
                        "dondoc-reason",
                        "bad word")
                .again();

        assertThat(again.key()).isEqualTo(bytes("n1"));
        assertThat(again.value()).isEqualTo(bytes("body"));
        assertThat(StreamSupport.stream(again.headers().spliterator(), false).map(Header::key))
                .containsExactly("ce_type", "dondoc-redriven");
    }

    @Test
    void takesAlongWhatItsOriginalSays() {
        Headers original = new RecordHeaders().add("ce_type", bytes("original"));

        DeadLetter believed =
                letter("ce_type", "forged", "dondoc-redriven", "3").with(original);

        assertThat(believed.target()).isEqualTo("note.events.v1");
        assertThat(values(believed.again().headers(), "ce_type")).isEqualTo("original");
        assertThat(believed.name()).isEqualTo("note.events.v1:7");
    }

    @Test
    void saysWhereItCameFromOnlyIfItSaysAllOfThat() {
        byte[] partition = ByteBuffer.allocate(4).putInt(5).array();
        byte[] offset = ByteBuffer.allocate(8).putLong(1_000_000_000_000L).array();
        Map<String, byte[]> whole = Map.of(
                "kafka_dlt-original-topic", bytes("note.events.v1"),
                "kafka_dlt-original-partition", partition,
                "kafka_dlt-original-offset", offset);

        assertThat(letter(headers(whole)).place()).contains(new Place("note.events.v1", 5, 1_000_000_000_000L));
        whole.keySet().forEach(name -> {
            Headers without = headers(whole).remove(name);
            assertThat(letter(without).place()).isEmpty();
        });
        assertThat(letter(headers(whole)
                                .remove("kafka_dlt-original-offset")
                                .add("kafka_dlt-original-offset", partition))
                        .place())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"9999, 9999", "10000,", "-1,", "'',", "1x,"})
    void countsOnlyWhatIsACount(String written, @Nullable Integer times) {
        assertThat(letter("dondoc-redriven", written).times())
                .isEqualTo(times == null ? OptionalInt.empty() : OptionalInt.of(times));
        assertThat(letter().times()).hasValue(0);
        assertThat(letter(new RecordHeaders().add("dondoc-redriven", null)).times())
                .isEmpty();
    }

    @Test
    void isOneLineForTheOperator() {
        assertThat(letter(
                                "ce_type", "vn.dondoc.note.written.v1",
                                "ce_id", "e1",
                                "dondoc-redriven", "2",
                                "dondoc-reason", "IllegalArgumentException: bad word\nat somewhere")
                        .toString())
                .isEqualTo("note.events.v1:7  2023-12-14T01:00:00Z  vn.dondoc.note.written.v1  e1  n1  ×2"
                        + "  IllegalArgumentException: bad word");
        assertThat(letter(null, new RecordHeaders().add("dondoc-redriven", bytes("many")))
                        .toString())
                .isEqualTo("note.events.v1:7  2023-12-14T01:00:00Z  -  -  -  ×?  ?");
    }

    private static DeadLetter letter(String... headers) {
        RecordHeaders named = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            named.add(headers[i], bytes(headers[i + 1]));
        }
        return letter(named);
    }

    private static DeadLetter letter(Headers headers) {
        return letter("n1", headers);
    }

    private static DeadLetter letter(@Nullable String key, Headers headers) {
        return DeadLetter.of(
                new ConsumerRecord<>(
                        TOPIC,
                        0,
                        7,
                        1_702_515_600_000L,
                        TimestampType.CREATE_TIME,
                        2,
                        4,
                        key == null ? null : bytes(key),
                        bytes("body"),
                        headers,
                        Optional.empty()),
                "task-service");
    }

    private static Headers headers(Map<String, byte[]> values) {
        Headers headers = new RecordHeaders();
        values.forEach(headers::add);
        return headers;
    }

    private static String values(Headers headers, String name) {
        return StreamSupport.stream(headers.headers(name).spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
