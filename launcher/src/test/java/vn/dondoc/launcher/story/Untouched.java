package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.common.TopicPartition;
import vn.dondoc.launcher.fault.Stores;
import vn.dondoc.launcher.fault.Topics;

/** Sees that a refused call left everything as it was: what the services keep, and how far the topics go. */
final class Untouched implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Stores stores;
    private final Topics topics;

    private record State(SortedMap<String, String> documents, Map<TopicPartition, Long> topics) {}

    Untouched(String store, String broker) {
        stores = new Stores(store);
        topics = new Topics(broker);
    }

    Topics topics() {
        return topics;
    }

    /**
     * Waits until nothing is under way, does what ought to be refused, and compares.
     *
     * @param told how many of the calls come to a service and are either writes or refused with 401, 403 or 404: each has
     *     one entry in that service's audit trail
     */
    void by(int told, Runnable calls) throws Exception {
        awaitRest();
        State before = state();
        Instant begin = Instant.now();
        calls.run();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(stores.toldSince(begin)).hasSize(told).noneMatch(call -> call.endsWith(" null")));
        awaitRest();
        State after = state();
        assertThat(after.documents()).isEqualTo(before.documents());
        assertThat(after.topics()).isEqualTo(before.topics());
    }

    SortedMap<String, String> documents() {
        return stores.dump();
    }

    void awaitRest() {
        await().atMost(PATIENCE).until(() -> stores.atRest() && topics.lag() == 0);
    }

    private State state() throws Exception {
        return new State(documents(), topics.ends());
    }

    @Override
    public void close() {
        stores.close();
        topics.close();
    }
}
