package vn.dondoc.messaging.testing;

import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** All that knows the library of containers, which is on the class path with the profile only. */
final class Docker {
    private Docker() {}

    static String kafka(int... port) {
        KafkaContainer kafka = new KafkaContainer(Containers.KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        start(kafka, 9092, port);
        return kafka.getBootstrapServers();
    }

    static String mongo(int... port) {
        MongoDBContainer mongo = new MongoDBContainer(Containers.MONGO).withReplicaSet();
        start(mongo, 27017, port);
        return mongo.getConnectionString();
    }

    private static void start(GenericContainer<?> container, int inside, int... port) {
        for (int wanted : port) {
            container.setPortBindings(List.of("127.0.0.1:" + wanted + ":" + inside));
        }
        container.start();
        // By itself it would be left to a helper container, which is not there on every machine.
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    }
}
