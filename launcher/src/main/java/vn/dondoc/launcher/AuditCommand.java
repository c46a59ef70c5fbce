package vn.dondoc.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.audit.AuditCheck;
import vn.dondoc.chassis.audit.Marks;
import vn.dondoc.embedded.EmbeddedStore;
import vn.dondoc.launcher.broker.Broker;

/**
 * Checks the audit trails in a data folder, in themselves and by what was told of them in the broker's topics: in the folder
 * itself, or, while a platform runs on it, through the store and the broker of the one that runs at the port.
 */
final class AuditCommand {
    private final Options options;
    private final AuditCheck check;
    private final Ports ports;
    private final boolean storeRuns;
    private final boolean brokerRuns;

    /** @throws Trouble if there is no data in the folder */
    AuditCommand(Options options, PrintStream out) {
        this.options = options;
        check = new AuditCheck(out);
        ports = new Ports(options.port());
        storeRuns = DataFolder.isInUse(options.data(), Part.STORE);
        brokerRuns = DataFolder.isInUse(options.data(), Part.BROKER);
    }

    /**
     * @return whether nothing is wrong
     * @throws Trouble if the store cannot be reached
     */
    boolean run() {
        try {
            return storeRuns ? runBesideABroker(ports.of(Part.STORE)) : runInTheFolder();
        } catch (MongoException e) {
            throw new Trouble(e, "run.store-not-reached", options.port());
        } catch (KafkaException e) {
            throw new Trouble(e, "run.marks-not-reached", options.port());
        }
    }

    private boolean runInTheFolder() {
        try (DataFolder data = new DataFolder(options.data(), Set.of(Part.STORE), false);
                EmbeddedStore store = EmbeddedStore.open(data.store())) {
            return runBesideABroker(store.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .getPort());
        }
    }

    private boolean runBesideABroker(int store) {
        if (brokerRuns) {
            return run(store, Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.BROKER)));
        }
        try (DataFolder data = new DataFolder(options.data(), Set.of(Part.BROKER), false)) {
            return FileTree.isEmpty(data.kafka()) ? run(store, null) : runWithABroker(store, data);
        } catch (IOException e) {
            throw new Trouble(e, "run.not-readable", options.data());
        }
    }

    private boolean runWithABroker(int store, DataFolder data) {
        Ports free = Ports.anyFree();
        Broker broker;
        try {
            broker = new Broker(data.kafka(), free.of(Part.BROKER), free.controller());
        } catch (Exception e) {
            throw new Trouble(e, "run.broker-not-opened", options.data());
        }
        try {
            return run(store, Map.of("bootstrap.servers", "127.0.0.1:" + free.of(Part.BROKER)));
        } finally {
            broker.stop();
        }
    }

    private boolean run(int port, @Nullable Map<String, Object> broker) {
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
                            broker == null ? null : new Marks(broker, part.id()),
                            options.heads().get(part));
                }
            }
            return intact;
        }
    }
}
