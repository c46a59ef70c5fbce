package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dondoc.messaging.operations.Redrive;

/** Dead letters of a running service are listed and sent again. */
@Timeout(90)
class RedriveTest extends SampleOnBroker {
    @Test
    void sendsDeadLettersAgainAndParksWhatAlwaysComesBack() throws Exception {
        String id = UUID.randomUUID().toString();
        String dead = "dlq.sample-service.note.events.v1";
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(record(id, "vn.dondoc.note.written.v1", body(id, "poison")));
        }
        for (int round = 1; round <= 4; round++) {
            int letters = round;
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> read(dead, 0).stream()
                                    .filter(letter -> id.equals(letter.key()))
                                    .count()
                            == letters);
            assertThat(redrive().run(List.of(), true, false)).isPositive();
            assertThat(redrive().run(List.of(), false, false)).isPositive();
        }

        assertThat(read(dead, 0))
                .extracting(ConsumerRecord::key)
                .filteredOn(id::equals)
                .hasSize(4);
        String parked = "parked.sample-service.note.events.v1";
        assertThat(read(parked, 1))
                .anySatisfy(letter -> assertThat(letter.key()).isEqualTo(id));
        assertThat(retention(parked)).isEqualTo("-1");
    }

    @Test
    void sendsTheChosenLetterAgainAndRemembersThatItHasGone() throws Exception {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        String line = letters(first, second).stream()
                .filter(one -> one.contains(second))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("vn.dondoc.note.written.v1", "×0", "IllegalArgumentException", "bad word");
        List<String> name = List.of(name(line));
        assertThat(redrive().run(name, true, false)).isEqualTo(1);
        assertThat(redrive().run(name, false, false)).isEqualTo(1);
        assertThat(redrive().run(name, false, false)).isZero();

        // It comes back as a letter that has gone once; the other lies where it lay.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lines(redrive -> redrive.list()).filter(one -> one.contains(second)))
                        .singleElement()
                        .asString()
                        .contains("×1"));
        assertThat(lines(redrive -> redrive.list()).filter(one -> one.contains(first)))
                .singleElement()
                .asString()
                .contains("×0");
    }

    @Test
    void goesOnWhereARedriveWasCutOff() throws Exception {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        List<String> names = letters(one, other).stream().map(RedriveTest::name).toList();
        var breaking = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                if (line.startsWith(names.getLast() + " ")) {
                    throw new IllegalStateException("cut off");
                }
            }
        };

        assertThatThrownBy(() -> redrive(breaking).run(names, false, false)).hasMessage("cut off");
        assertThat(sentAgain(one) + sentAgain(other)).isEqualTo(1);

        assertThat(redrive().run(names, false, false)).isEqualTo(1);
        assertThat(sentAgain(one)).isEqualTo(1);
        assertThat(sentAgain(other)).isEqualTo(1);
    }

    /** As a service could write one that has been taken over: where it may write, with the name of a real record. */
    @Test
    void keepsALetterThatIsNotAsItsOriginal() throws Exception {
        String id = UUID.randomUUID().toString();
        letters(id);
        String dead = "dlq.sample-service.note.events.v1";
        ConsumerRecord<String, byte[]> real = deadLetter(id);
        var otherBody = new ProducerRecord<>(dead, 0, id, bytes(body(id, "forged")), real.headers());
        var otherKey = new ProducerRecord<>(dead, 0, "another", real.value(), real.headers());
        var otherEvent = new ProducerRecord<>(dead, 0, id, real.value(), new RecordHeaders(real.headers()));
        otherEvent.headers().remove("ce_type").add("ce_type", bytes("vn.dondoc.note.forgotten.v1"));
        var never = new ProducerRecord<>(dead, 0, id, real.value(), new RecordHeaders(real.headers()));
        never.headers()
                .remove("kafka_dlt-original-offset")
                .add(
                        "kafka_dlt-original-offset",
                        ByteBuffer.allocate(Long.BYTES).putLong(1_000_000).array());
        var nowhere = new ProducerRecord<>(dead, 0, id, real.value(), new RecordHeaders(real.headers()));
        nowhere.headers().remove("kafka_dlt-original-partition");
        List<String> names = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (var forged : List.of(otherBody, otherKey, otherEvent, never, nowhere)) {
                names.add("note.events.v1:" + producer.send(forged).get().offset());
            }
        }

        assertThat(redrive().run(names, false, false)).isZero();
        assertThat(lines(redrive -> redrive.run(names, true, false)))
                .filteredOn(line -> line.contains("giữ lại: không giống bản gốc"))
                .hasSize(5);
        assertThat(sentAgain(id)).isZero();

        // What the operator has looked at goes by its name only.
        assertThat(redrive().run(List.of(names.getFirst()), false, true)).isEqualTo(1);
        assertThat(sentAgain(id)).isEqualTo(1);
    }

    @Test
    void keepsALetterWhoseCountNobodyCanReadAndGoesOnWithTheOthers() throws Exception {
        String id = UUID.randomUUID().toString();
        String real = name(letters(id).getFirst());
        ConsumerRecord<String, byte[]> letter = deadLetter(id);
        List<String> names = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (byte[] count : Arrays.asList(bytes("many"), bytes("-1"), bytes("9".repeat(20)), null)) {
                var forged = new ProducerRecord<>(
                        letter.topic(), 0, id, letter.value(), new RecordHeaders(letter.headers()));
                forged.headers().add("dondoc-redriven", count);
                names.add("note.events.v1:" + producer.send(forged).get().offset());
            }
        }

        assertThat(lines(redrive -> redrive.list()).filter(line -> names.contains(name(line))))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("×?"));
        List<String> all = new ArrayList<>(names);
        all.add(real);
        assertThat(lines(redrive -> redrive.run(all, true, false)))
                .filteredOn(line -> line.contains("giữ lại: không đọc được số lần"))
                .hasSize(4);
        assertThat(redrive().run(all, false, false)).isEqualTo(1);
        assertThat(sentAgain(id)).isEqualTo(1);
    }

    /** What a service could add to its own letter does not come to where it may not write. */
    @Test
    void sendsALetterAgainWithTheHeadersOfItsOriginal() throws Exception {
        String id = UUID.randomUUID().toString();
        letters(id);
        ConsumerRecord<String, byte[]> letter = deadLetter(id);
        var forged = new ProducerRecord<>(letter.topic(), 0, id, letter.value(), new RecordHeaders(letter.headers()));
        forged.headers().add("traceparent", bytes("forged")).add("dondoc-redriven", bytes("2"));
        String name;
        try (KafkaProducer<String, byte[]> producer = producer()) {
            name = "note.events.v1:" + producer.send(forged).get().offset();
        }

        assertThat(redrive().run(List.of(name), false, false)).isEqualTo(1);

        assertThat(read("note.events.v1", 0))
                .filteredOn(
                        record -> id.equals(record.key()) && record.headers().lastHeader("dondoc-redriven") != null)
                .singleElement()
                .satisfies(record -> assertThat(record.headers())
                        .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                        .contains("ce_type=vn.dondoc.note.written.v1", "dondoc-redriven=1")
                        .doesNotContain("traceparent=forged"));
    }

    /** The first letter of a note. */
    private static ConsumerRecord<String, byte[]> deadLetter(String id) {
        return read("dlq.sample-service.note.events.v1", 1).stream()
                .filter(letter -> id.equals(letter.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsALetterWhoseOriginalIsGone() throws Exception {
        String id = UUID.randomUUID().toString();
        String line = letters(id).getFirst();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            read("note.events.v1", 1).stream()
                    .filter(record -> id.equals(record.key()))
                    .forEach(record -> all.put(
                            new TopicPartition(record.topic(), record.partition()),
                            RecordsToDelete.beforeOffset(record.offset() + 1)));
            admin.deleteRecords(all).all().get();
        }

        List<String> name = List.of(name(line));
        assertThat(lines(redrive -> redrive.run(name, false, false)))
                .anySatisfy(said -> assertThat(said).contains("giữ lại: bản gốc đã hết hạn lưu"));
        assertThat(sentAgain(id)).isZero();
        assertThat(redrive().run(name, false, true)).isEqualTo(1);
        assertThat(sentAgain(id)).isEqualTo(1);
    }

    /** What a group has read is forgotten a week after nobody was in it. */
    @Test
    void remembersWhatHasGoneWithoutAnyGroup() throws Exception {
        String id = UUID.randomUUID().toString();
        List<String> name = List.of(name(letters(id).getFirst()));
        assertThat(redrive().run(name, false, false)).isEqualTo(1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().contains("redrive"));
        }
        assertThat(redrive().run(name, false, false)).isZero();
    }

    /** The version before kept it in the offset of a group and its remark, for a week. */
    @Test
    void sendsNothingAgainThatTheVersionBeforeHadSent() throws Exception {
        String older = "older-service";
        String topic = "dlq." + older + ".note.events.v1";
        List<String> keys =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(4).toList();
        letters(keys.toArray(String[]::new));
        try (KafkaProducer<String, byte[]> producer = producer();
                Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            List<ConsumerRecord<String, byte[]>> letters = read("dlq.sample-service.note.events.v1", 4).stream()
                    .filter(letter -> keys.contains(letter.key()))
                    .toList();
            for (ConsumerRecord<String, byte[]> letter : letters) {
                producer.send(new ProducerRecord<>(topic, 0, letter.key(), letter.value(), letter.headers()))
                        .get();
            }
            admin.alterConsumerGroupOffsets(
                            older + ".redrive", Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1, "2")))
                    .all()
                    .get();
            Redrive redrive = new Redrive(READER, older, new PrintStream(OutputStream.nullOutputStream()));
            assertThat(redrive.list()).isEqualTo(2);
            admin.deleteConsumerGroups(List.of(older + ".redrive")).all().get();

            assertThat(redrive.run(List.of(), false, false)).isEqualTo(2);
            assertThat(letters).extracting(letter -> sentAgain(letter.key())).containsExactly(0L, 1L, 0L, 1L);
        }
    }

    /** Such a death leaves the letter sent and what is remembered as it was. */
    @Test
    void repeatsOneLetterAfterARedriveThatDiedBetweenSendingAndRemembering() throws Exception {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        List<String> names = letters(one, other).stream().map(RedriveTest::name).toList();
        SampleService.Heard heard = service.getBean(SampleService.Heard.class);
        heard.trust(one);
        heard.trust(other);
        assertThat(redrive().run(names.subList(0, 1), false, false)).isEqualTo(1);
        ConsumerRecord<String, byte[]> remembered =
                read("redriven.sample-service", 1).getLast();
        assertThat(redrive().run(names, false, false)).isEqualTo(1);
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(remembered.topic(), remembered.key(), remembered.value()))
                    .get();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> timesHeard(one, other) == 2);
        double stale = stale();

        assertThat(redrive().run(names, false, false)).isEqualTo(1);
        assertThat(redrive().run(names, false, false)).isZero();

        await().atMost(Duration.ofSeconds(30)).until(() -> timesHeard(one, other) == 3);
        assertThat(stale()).isEqualTo(stale + 1);
        assertThat(sentAgain(one) + sentAgain(other)).isEqualTo(3);
    }

    private static int timesHeard(String one, String other) {
        return heard(one).size() + heard(other).size();
    }

    /** Events that told this service nothing new of a note. */
    private static double stale() {
        return service.getBean(MeterRegistry.class)
                .get("dondoc.events.stale")
                .tag("of", "knownNotes")
                .counter()
                .count();
    }

    /** Sends what cannot be handled, for each key once, and gives the lines that tell of it, as they lie there. */
    private static List<String> letters(String... keys) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (String key : keys) {
                producer.send(record(key, "vn.dondoc.note.written.v1", body(key, "poison")));
            }
        }
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> lines(redrive -> redrive.list())
                                .filter(line -> Arrays.stream(keys).anyMatch(line::contains))
                                .toList(),
                        lines -> lines.size() == keys.length);
    }

    /** What a letter is called by the line that tells of it. */
    private static String name(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** How often a note was sent again to where it came from. */
    private static long sentAgain(String id) {
        return read("note.events.v1", 0).stream()
                .filter(record -> id.equals(record.key()) && record.headers().lastHeader("dondoc-redriven") != null)
                .count();
    }

    private interface Command {
        void run(Redrive redrive) throws Exception;
    }

    /** What the command says. */
    private static Stream<String> lines(Command command) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        command.run(redrive(new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8).lines();
    }

    private static Redrive redrive() {
        return redrive(new PrintStream(OutputStream.nullOutputStream()));
    }

    private static Redrive redrive(PrintStream out) {
        return new Redrive(READER, "sample-service", out);
    }
}
