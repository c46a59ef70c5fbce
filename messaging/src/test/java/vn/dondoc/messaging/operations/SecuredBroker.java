package vn.dondoc.messaging.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import vn.dondoc.chassis.command.ClientFile;
import vn.dondoc.testing.PortRow;

/** A broker as {@code deploy/kafka} describes it, with certificates made by its script; only places and ports differ. */
final class SecuredBroker implements AutoCloseable {
    private static final Path DEPLOY = Path.of("..", "deploy", "kafka");

    private final Path certificates;
    private final int port = PortRow.first();
    private final KafkaRaftServer server;

    SecuredBroker(Path folder) throws Exception {
        certificates = certificates(folder.resolve("certificates"), "sample-service");
        Path data = folder.resolve("data");
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .run();
        server = new KafkaRaftServer(new KafkaConfig(settings(data), false), Time.SYSTEM);
        server.startup();
    }

    /** A certificate for each name that a deployment knows, of an authority of their own. */
    static Path certificates(Path folder, String... furtherClients) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(DEPLOY.resolve("certificates").toString(), folder.toString()));
        command.addAll(List.of(furtherClients));
        Process script = new ProcessBuilder(command).inheritIO().start();
        if (script.waitFor() != 0) {
            throw new IllegalStateException("The certificates were not made; is there an openssl?");
        }
        return folder;
    }

    String address() {
        return "localhost:" + port;
    }

    Path certificates() {
        return certificates;
    }

    /** The properties of the operator's commands. */
    Map<String, Object> operator() {
        Map<String, Object> client = new HashMap<>(ClientFile.read(DEPLOY.resolve("client.properties")));
        client.put("bootstrap.servers", address());
        client.put(
                "ssl.keystore.location",
                certificates.resolve("operator/keystore.pem").toString());
        client.put(
                "ssl.truststore.location",
                certificates.resolve("operator/authority.pem").toString());
        return client;
    }

    /** The properties of a service's clients, with what its secrets hold. */
    Map<String, Object> as(String service) throws IOException {
        return as(service, certificates);
    }

    Map<String, Object> as(String service, Path secrets) throws IOException {
        String ssl = "spring.kafka.ssl.";
        Path own = secrets.resolve(service);
        Map<String, Object> client = new HashMap<>(anonymous());
        client.put("ssl.keystore.type", "PEM");
        client.put("ssl.keystore.key", Files.readString(own.resolve(ssl + "key-store-key")));
        client.put(
                "ssl.keystore.certificate.chain", Files.readString(own.resolve(ssl + "key-store-certificate-chain")));
        return client;
    }

    /** Trusts the broker and shows nothing. */
    Map<String, Object> anonymous() {
        return Map.of(
                "bootstrap.servers",
                address(),
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.resolve("operator/authority.pem").toString());
    }

    private Map<String, String> settings(Path data) throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(DEPLOY.resolve("broker.properties"))) {
            properties.load(file);
        }
        int controller = port + 1;
        properties.put("listeners", "CLIENT://localhost:" + port + ",CONTROLLER://localhost:" + controller);
        properties.put("advertised.listeners", "CLIENT://" + address());
        properties.put("controller.quorum.voters", "1@localhost:" + controller);
        properties.put("log.dirs", data.toString());
        properties.put(
                "ssl.keystore.location",
                certificates.resolve("broker/keystore.pem").toString());
        properties.put(
                "ssl.truststore.location",
                certificates.resolve("broker/authority.pem").toString());
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
