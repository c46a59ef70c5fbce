package vn.dondoc.embedded.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.embedded.EmbeddedStore;
import vn.dondoc.embedded.storage.StoreUnavailable;

class TroubleTest {

    private static final int OUT_OF_DISK_SPACE = 14031;

    @TempDir
    Path temporary;

    /** The library is unpacked beside the first store of the process: a disk that holds it would stay in use. */
    @BeforeAll
    static void unpackTheLibrary(@TempDir Path elsewhere) {
        EmbeddedStore.open(elsewhere).close();
    }

    @Test
    void aSecondProcessIsToldThatTheFolderIsInUseAndHarmsNothing() throws Exception {
        Path folder = temporary.resolve("store");
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = client(store)) {
            things(client).insertOne(new Document("_id", 1));
            assertThat(openElsewhere(folder)).isEqualTo("The folder " + folder + " is in use by another process.");
            things(client).insertOne(new Document("_id", 2));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = client(store)) {
            assertThat(things(client).countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidToBeSo() throws Exception {
        try (SmallDisk disk = SmallDisk.ofMegabytes(64)) {
            EmbeddedStore.open(disk.folder()).close();
            disk.forbidWriting();
            assertThatThrownBy(() -> EmbeddedStore.open(disk.folder()))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("The folder " + disk.folder() + " cannot be written.");
        }
    }

    @Test
    void aPathThatIsAFileIsSaidToBeSo() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "no folder");
        assertThatThrownBy(() -> EmbeddedStore.open(file))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("The folder " + file + " cannot be used");
    }

    @Test
    void aFullDiskRefusesWritesAndLosesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.ofMegabytes(320)) {
            Path ballast = Files.write(disk.root().resolve("ballast"), new byte[290 << 20]);
            Set<Integer> acknowledged = new HashSet<>();
            try (EmbeddedStore store = EmbeddedStore.open(disk.folder());
                    MongoClient client = client(store)) {
                assertThat(fill(things(client), acknowledged)).isEqualTo(OUT_OF_DISK_SPACE);
                assertThat(things(client).countDocuments()).isEqualTo(acknowledged.size());
                Files.delete(ballast);
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptionsInstanceOf(MongoException.class)
                        .untilAsserted(() -> things(client).insertOne(new Document("_id", -1)));
            }
            acknowledged.add(-1);
            try (EmbeddedStore store = EmbeddedStore.open(disk.folder());
                    MongoClient client = client(store)) {
                Set<Integer> there = things(client)
                        .find()
                        .map(found -> found.getInteger("_id"))
                        .into(new HashSet<>());
                assertThat(there).isEqualTo(acknowledged);
            }
        }
    }

    @Test
    void aDiskThatWasFullWhenTheStoreClosedIsOpenedAgainWhenThereIsSpace() throws Exception {
        try (SmallDisk disk = SmallDisk.ofMegabytes(320)) {
            Path ballast = Files.write(disk.root().resolve("ballast"), new byte[290 << 20]);
            Set<Integer> acknowledged = new HashSet<>();
            try (EmbeddedStore store = EmbeddedStore.open(disk.folder());
                    MongoClient client = client(store)) {
                fill(things(client), acknowledged);
            }
            Files.delete(ballast);
            try (EmbeddedStore store = EmbeddedStore.open(disk.folder());
                    MongoClient client = client(store)) {
                assertThat(things(client).countDocuments()).isEqualTo(acknowledged.size());
            }
        }
    }

    /** Writes what does not compress, until it is refused; the code of the refusal. */
    private static int fill(MongoCollection<Document> things, Set<Integer> acknowledged) {
        Random random = new Random(1);
        byte[] bytes = new byte[50_000];
        for (int id = 0; ; id++) {
            random.nextBytes(bytes);
            try {
                things.insertOne(new Document("_id", id).append("bytes", new Binary(bytes)));
                acknowledged.add(id);
            } catch (MongoException e) {
                return e.getCode();
            }
        }
    }

    private static MongoClient client(EmbeddedStore store) {
        int port = store.listen(new InetSocketAddress("127.0.0.1", 0)).getPort();
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false");
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private static String openElsewhere(Path folder) throws IOException {
        List<String> command = Arrays.asList(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Opening.class.getName(),
                folder.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .reduce((first, last) -> last)
                .orElse("");
    }
}
