package vn.dondoc.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.launcher.broker.Broker;
import vn.dondoc.messaging.operations.TopicRestore;

/** Fills an empty data folder from a backup; the next start finds the platform as of the backup's instant. */
final class Restore {

    private static final Logger log = LoggerFactory.getLogger(Restore.class);

    private final Ports ports;
    private final DataFolder data;
    private final Path folder;

    /**
     * @param ports where the broker may answer meanwhile
     * @param data the empty folder
     * @param folder what {@link Backup} has made
     */
    Restore(Ports ports, DataFolder data, Path folder) {
        this.ports = ports;
        this.data = data;
        this.folder = folder;
    }

    /** @throws Trouble if the folder holds no whole backup. */
    static void requireWhole(Path folder) {
        if (!Files.exists(folder.resolve(Backup.MARK))) {
            throw new Trouble("run.not-a-backup", folder);
        }
    }

    /** @throws Trouble if it does not succeed; the reason is in the log, and the data folder says that it is not whole */
    void run() throws InterruptedException {
        try {
            data.beginRestore();
            FileTree.copy(folder.resolve("store"), data.store());
            for (String file : DataFolder.COPIED) {
                FileTree.copy(folder.resolve(file), data.root().resolve(file));
            }
            Broker broker = new Broker(data.kafka(), ports.of(Part.BROKER), ports.controller());
            try {
                new TopicRestore(
                                Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.BROKER)),
                                folder.resolve("topics"))
                        .run();
            } finally {
                broker.stop();
            }
            data.endRestore();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception e) {
            log.error("The backup was not restored", e);
            throw new Trouble(e, "run.not-restored", data.logs());
        }
    }
}
