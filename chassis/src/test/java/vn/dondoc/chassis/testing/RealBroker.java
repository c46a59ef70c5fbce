package vn.dondoc.chassis.testing;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One broker for all tests of a JVM that need one. */
public final class RealBroker {
    private static final String ADDRESS = Containers.areWanted() ? Containers.kafka() : inThisJvm();

    private RealBroker() {}

    /** Host and port. */
    public static String address() {
        return ADDRESS;
    }

    private static String inThisJvm() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        // By itself it would be every service's broker, over what the service is told: by a property of the whole JVM.
        broker.brokerListProperty("dondoc.tests.broker");
        broker.brokerProperties(Map.of("auto.create.topics.enable", "false", "group.initial.rebalance.delay.ms", "0"));
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        return broker.getBrokersAsString();
    }
}
