package vn.dondoc.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes stored events soon after the write that stored them. Woken with ids, it reads the entries from the store;
 * one aggregate is always served by the same worker, so its events keep their order. What fails is tried again until
 * it is out: a broker that is away costs delay, not data.
 */
public final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;

    private final OutboxPublisher publisher;
    private final OutboxSettings settings;
    private final List<Worker> workers = new ArrayList<>();
    private volatile boolean running;

    Relay(OutboxPublisher publisher, OutboxSettings settings, MeterRegistry meters) {
        this.publisher = publisher;
        this.settings = settings;
        Gauge.builder("dondoc.outbox.called", this, Relay::waiting)
                .description("Documents whose events this process has been asked to publish")
                .baseUnit("documents")
                .register(meters);
        for (int i = 0; i < settings.workers(); i++) {
            workers.add(new Worker(i));
        }
    }

    /** Asks for these documents' events to be published soon; returns at once. */
    public void wake(String collection, Collection<String> ids) {
        if (workers.isEmpty()) {
            return;
        }
        for (String id : ids) {
            workers.get(Math.floorMod(id.hashCode(), workers.size())).add(new Key(collection, id));
        }
    }

    private int waiting() {
        return workers.stream().mapToInt(Worker::size).sum();
    }

    @Override
    public void start() {
        running = true;
        workers.forEach(Worker::start);
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(Worker::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after whatever writes. */
    @Override
    public int getPhase() {
        return -1000;
    }

    private record Key(String collection, String id) {}

    private final class Worker implements Runnable {
        private final Set<Key> keys = new LinkedHashSet<>();
        private final Thread thread;

        Worker(int number) {
            thread = Thread.ofPlatform().name("relay-" + number).daemon().unstarted(this);
        }

        void start() {
            thread.start();
        }

        void end() {
            synchronized (keys) {
                keys.notifyAll();
            }
            try {
                thread.join(settings.deliveryTimeout());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void add(Key key) {
            synchronized (keys) {
                keys.add(key);
                keys.notifyAll();
            }
        }

        int size() {
            synchronized (keys) {
                return keys.size();
            }
        }

        /** Ends when the relay was stopped and nothing waits; what cannot be published now is left to the sweep. */
        @Override
        public void run() {
            try {
                while (true) {
                    List<Key> batch = next();
                    if (batch.isEmpty()) {
                        return;
                    }
                    if (!publish(batch)) {
                        if (!running) {
                            return;
                        }
                        synchronized (keys) {
                            keys.wait(PAUSE_AFTER_FAILURE_MILLIS);
                        }
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private List<Key> next() throws InterruptedException {
            synchronized (keys) {
                while (keys.isEmpty() && running) {
                    keys.wait();
                }
                List<Key> batch = keys.stream().limit(settings.batch()).toList();
                batch.forEach(keys::remove);
                return batch;
            }
        }

        private boolean publish(List<Key> batch) throws InterruptedException {
            Map<String, List<String>> byCollection = new LinkedHashMap<>();
            batch.forEach(key -> byCollection
                    .computeIfAbsent(key.collection(), c -> new ArrayList<>())
                    .add(key.id()));
            boolean all = true;
            for (var entry : byCollection.entrySet()) {
                String collection = entry.getKey();
                List<String> left;
                try {
                    OutboxPublisher.Outcome outcome = publisher.publish(collection, entry.getValue());
                    left = outcome.unfinished();
                    all &= outcome.published() > 0 || left.isEmpty();
                } catch (RuntimeException e) {
                    LOG.warn(
                            "{} documents of {} wait to be published: {}",
                            entry.getValue().size(),
                            collection,
                            e.toString());
                    left = entry.getValue();
                    all = false;
                }
                left.forEach(id -> add(new Key(collection, id)));
            }
            return all;
        }
    }
}
