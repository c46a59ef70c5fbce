package vn.dondoc.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.dondoc.embedded.EmbeddedStore;
import vn.dondoc.messaging.audit.AuditCheck;

/**
 * Checks the audit trails in a data folder: in the folder itself, or, while a platform runs on it, through the store of
 * the one that runs at the port.
 */
final class AuditCommand {
    private final Options options;
    private final AuditCheck check;
    private final boolean inUse;

    /** @throws Trouble if there is no data in the folder */
    AuditCommand(Options options, PrintStream out) {
        this.options = options;
        check = new AuditCheck(out);
        inUse = DataFolder.isInUse(options.data(), Part.STORE);
    }

    /**
     * @return whether nothing is wrong
     * @throws Trouble if the store cannot be reached
     */
    boolean run() {
        return inUse ? run(new Ports(options.port()).of(Part.STORE)) : runInTheFolder();
    }

    private boolean runInTheFolder() {
        try (DataFolder data = new DataFolder(options.data(), Set.of(Part.STORE), false);
                EmbeddedStore store = EmbeddedStore.open(data.store())) {
            return run(store.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .getPort());
        }
    }

    private boolean run(int port) {
        MongoClientSettings soon = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(soon)) {
            boolean intact = true;
            for (Part part : Part.values()) {
                if (part.stage() == Part.Stage.SERVICES) {
                    intact &= check.check(
                            part.id(),
                            client.getDatabase(part.id()),
                            options.heads().get(part));
                }
            }
            return intact;
        } catch (MongoException e) {
            throw new Trouble(
                    "Không đọc được kho dữ liệu: hệ thống có đang chạy ở cổng " + options.port() + " không?", e);
        }
    }
}
