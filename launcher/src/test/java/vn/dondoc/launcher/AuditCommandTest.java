package vn.dondoc.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.chassis.audit.Marks;
import vn.dondoc.embedded.EmbeddedStore;
import vn.dondoc.launcher.broker.Broker;
import vn.dondoc.launcher.testing.FreePorts;

class AuditCommandTest {
    private static final Set<Part> STORE = Set.of(Part.STORE);

    @TempDir
    private Path folder;

    private final Ports ports = FreePorts.any();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void checksEachServiceInAFolderThatNobodyUses() {
        new DataFolder(folder, STORE, false).close();

        assertThat(audit()).isTrue();
        assertThat(printed())
                .contains("directive-service: 0 mục", "task-service:0:", "report-service: 0 mục", "nguyên vẹn");
    }

    @Test
    void checksAStoreThatRuns() {
        try (DataFolder data = new DataFolder(folder, STORE, false);
                EmbeddedStore store = EmbeddedStore.open(data.store())) {
            store.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Part.STORE)));
            try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + ports.of(Part.STORE))) {
                client.getDatabase("task-service")
                        .getCollection("audit")
                        .insertOne(new Document("_id", 2L).append("hash", "forged"));
            }

            assertThat(audit()).isFalse();
        }
        assertThat(printed())
                .contains("SAI: thiếu mục 1", "SAI: mục 2 đã bị sửa")
                .contains("report-service: 0 mục");
    }

    @Test
    void missesWhatWasThereWhenTheHeadWasKept() {
        new DataFolder(folder, STORE, false).close();

        assertThat(audit("--head", "report-service:3:" + "ab".repeat(32))).isFalse();
        assertThat(printed()).contains("phần cuối đã bị cắt: thiếu các mục từ 1 đến 3");
    }

    /** While both run, and when neither does. */
    @Test
    void missesWhatAServiceHasToldOnTheBroker() throws Exception {
        try (DataFolder data = new DataFolder(folder, Set.of(Part.STORE, Part.BROKER), false);
                EmbeddedStore store = EmbeddedStore.open(data.store())) {
            store.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Part.STORE)));
            Broker broker = new Broker(data.kafka(), ports.of(Part.BROKER), ports.controller());
            try {
                tell();
                assertThat(audit()).isFalse();
            } finally {
                broker.stop();
            }
        }
        assertThat(printed()).containsOnlyOnce("phần cuối đã bị cắt: thiếu các mục từ 1 đến 3");
        printed.reset();

        assertThat(audit()).isFalse();
        assertThat(printed())
                .containsOnlyOnce("phần cuối đã bị cắt: thiếu các mục từ 1 đến 3")
                .contains("đã đối chiếu với 1 dấu", "đã đối chiếu với 0 dấu");
    }

    /** That the chain of report-service had three entries. */
    private void tell() throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.BROKER));
        String topic = Marks.topicOf("report-service");
        String hash = "ab".repeat(32);
        try (Admin admin = Admin.create(broker);
                var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>(topic, """
                    {"service": "report-service", "run": "one", "at": "2023-12-14T01:00:00Z", "sequence": 3, "hash": "%s",
                     "entered": 0, "digest": "%s", "nothing": []}""".formatted(hash, "0".repeat(64))))
                    .get();
        }
    }

    @Test
    void saysWhatIsTheMatterWhereNothingIsOrNobodyAnswers() {
        assertThat(Troubles.of(this::audit)).contains("Chưa có dữ liệu");
        try (DataFolder data = new DataFolder(folder, STORE, false)) {
            assertThat(data.store()).isDirectory();
            assertThat(Troubles.of(this::audit)).contains(String.valueOf(ports.base()));
        }
    }

    private boolean audit(String... more) {
        List<String> words = new ArrayList<>(
                List.of("--audit", "--data", folder.toString(), "--port", String.valueOf(ports.base())));
        words.addAll(List.of(more));
        return new AuditCommand(
                        Options.of(words.toArray(String[]::new)),
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
