package vn.dondoc.chassis.testing;

import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** All that knows the library of containers, which is on the class path with the profile only. */
final class Docker {
    private Docker() {}

    static String kafka() {
        KafkaContainer kafka = kafkaContainer();
        startUntilTheEnd(kafka);
        return kafka.getBootstrapServers();
    }

    static String mongo() {
        MongoDBContainer mongo = mongoContainer();
        startUntilTheEnd(mongo);
        return mongo.getConnectionString();
    }

    static Containers.Running both(int kafkaPort, int mongoPort) {
        GenericContainer<?> kafka = at(kafkaPort, 9092, kafkaContainer());
        GenericContainer<?> mongo = at(mongoPort, 27017, mongoContainer());
        startUntilTheEnd(kafka);
        startUntilTheEnd(mongo);
        return () -> {
            kafka.stop();
            mongo.stop();
        };
    }

    private static KafkaContainer kafkaContainer() {
        return new KafkaContainer(Containers.KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }

    private static MongoDBContainer mongoContainer() {
        return new MongoDBContainer(Containers.MONGO).withReplicaSet();
    }

    private static GenericContainer<?> at(int port, int inside, GenericContainer<?> container) {
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + inside));
        return container;
    }

    private static void startUntilTheEnd(GenericContainer<?> container) {
        container.start();
        // By itself it would be left to a helper container, which is not there on every machine.
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    }
}
