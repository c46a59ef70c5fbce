package vn.dondoc.launcher;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.messaging.operations.OwnersOnly;
import vn.dondoc.messaging.operations.TopicBackup;

/**
 * Copies everything that a running platform keeps into a new folder, while it runs: how far each service has read, then
 * all stores as of one instant, then the topics up to that instant, then the inbox and what else is in the data folder.
 * The folder is closed to all but its owner.
 */
final class Backup {

    /** Written last: a folder without it is not whole. */
    static final String MARK = ".dondoc-backup";

    private static final Logger log = LoggerFactory.getLogger(Backup.class);

    private final Ports ports;
    private final Path data;
    private final Path folder;

    /**
     * @param ports where the platform answers
     * @param data its data folder
     * @param folder where the copy goes; must not be there yet, or be empty
     */
    Backup(Ports ports, Path data, Path folder) {
        this.ports = ports;
        this.data = data;
        this.folder = folder;
    }

    /**
     * @return the instant as of which everything is copied
     * @throws Trouble if it cannot be made; the reason is in the log
     */
    Instant make() throws InterruptedException {
        try {
            requireEmpty();
            OwnersOnly.folder(folder);
            TopicBackup topics = new TopicBackup(
                    Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.BROKER)), folder.resolve("topics"));
            topics.begin();
            Instant at = copyStore();
            topics.copy(at);
            // What the store knows to be sent is in the inbox by now.
            for (String file : DataFolder.COPIED) {
                FileTree.copy(data.resolve(file), folder.resolve(file));
            }
            OwnersOnly.tree(folder);
            Path mark = folder.resolve(MARK);
            OwnersOnly.file(mark);
            Files.writeString(mark, at.toString());
            return at;
        } catch (IOException | ExecutionException | KafkaException | MongoException e) {
            log.error("No backup was made", e);
            throw new Trouble(e, "run.not-backed-up", folder, ports.base(), data);
        }
    }

    private void requireEmpty() throws IOException {
        if (Files.exists(folder) && !FileTree.isEmpty(folder)) {
            throw new Trouble("run.backup-in-the-way", folder);
        }
    }

    /** The running store puts the copy beside itself; the folder that it names is taken from there. */
    private Instant copyStore() throws IOException {
        try (MongoClient store = MongoClients.create(
                "mongodb://127.0.0.1:" + ports.of(Part.STORE) + "/?serverSelectionTimeoutMS=5000")) {
            Document copy = store.getDatabase("admin").runCommand(new Document("copyStore", 1));
            Path from = Path.of(copy.getString("folder"));
            try {
                Files.move(from, folder.resolve("store"));
            } catch (FileSystemException anotherDisk) {
                FileTree.copy(from, folder.resolve("store"));
                FileTree.delete(from);
            }
            return copy.getDate("at").toInstant();
        }
    }
}
