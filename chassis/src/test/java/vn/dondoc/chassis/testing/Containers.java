package vn.dondoc.chassis.testing;

import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Kafka and MongoDB themselves, as containers, where the profile {@code containers} asks for them; the same tests run on
 * what runs in the JVM otherwise. The broker is of the same version as the client. Containers end with the JVM.
 */
public final class Containers {
    static final String KAFKA = "apache/kafka:" + AppInfoParser.getVersion();
    static final String MONGO = "mongo:8";

    private Containers() {}

    public static boolean areWanted() {
        return "containers".equals(System.getProperty("dondoc.surroundings"));
    }

    /** What they are, for the words at the end of a run. */
    public static String names() {
        return KAFKA + " and " + MONGO;
    }

    /** Starts a broker; where it answers. */
    static String kafka() {
        return Docker.kafka();
    }

    /** Starts a store, one member of a replica set; where it answers, without a database. */
    static String mongo() {
        return Docker.mongo();
    }

    /**
     * Starts a broker and a store for a platform that looks for them at its own ports of 127.0.0.1.
     *
     * @return ends both
     */
    public static Running both(int kafkaPort, int mongoPort) {
        return Docker.both(kafkaPort, mongoPort);
    }

    /** What runs until it is closed, or at the latest until the JVM ends. */
    public interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
