package vn.dondoc.notification.dispatch;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps one channel's dispatch going, on a thread of its own: a gateway that hangs holds up no other channel. */
final class Dispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int IDLE_SHARE = 5;
    private static final long REST_AT_MOST_MILLIS = 5_000;

    private final String name;
    private final Dispatch dispatch;
    private final DispatchSettings settings;
    private final Object bell = new Object();
    private volatile boolean running;
    private Thread thread = new Thread();

    Dispatcher(String name, Dispatch dispatch, DispatchSettings settings) {
        this.name = name;
        this.dispatch = dispatch;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("dispatch-" + name).daemon().start(this::run);
    }

    private void run() {
        try (ExecutorService hands = Executors.newFixedThreadPool(
                settings.parallel(), Thread.ofVirtual().name(name + "-", 0).factory())) {
            while (running) {
                long started = System.nanoTime();
                if (round(hands) == 0) {
                    rest(System.nanoTime() - started);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int round(ExecutorService hands) throws InterruptedException {
        try {
            return dispatch.round(hands);
        } catch (RuntimeException e) {
            LOG.warn("What is due by {} could not be looked up: {}", name, e.toString());
            return 0;
        }
    }

    /**
     * Looking in vain takes at most a small share of the time, also where the store looks through everything. A look that
     * took long because the store was away must not be followed by a rest as long as the outage.
     */
    private void rest(long lookNanos) throws InterruptedException {
        long share = Math.min(REST_AT_MOST_MILLIS, IDLE_SHARE * lookNanos / 1_000_000);
        long millis = Math.max(settings.every().toMillis(), share);
        synchronized (bell) {
            if (running) {
                bell.wait(millis);
            }
        }
    }

    /** Waits for what is in hand. */
    @Override
    public void stop() {
        synchronized (bell) {
            running = false;
            bell.notifyAll();
        }
        try {
            thread.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
