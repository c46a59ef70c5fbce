package vn.dondoc.messaging.testing;

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

    /**
     * Starts a broker.
     *
     * @param port of 127.0.0.1 for it; none: any
     * @return where it answers
     */
    public static String kafka(int... port) {
        return Docker.kafka(port);
    }

    /**
     * Starts a store: one member of a replica set.
     *
     * @param port of 127.0.0.1 for it; none: any
     * @return where it answers, without a database
     */
    public static String mongo(int... port) {
        return Docker.mongo(port);
    }
}
