package vn.dondoc.directive.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.dondoc.chassis.refusal.Refusal;

/**
 * As many documents are held and read at once as there are permits, and none takes the processors for longer than its time:
 * what the processors had no time for is not held against it. A permit is given back when its caller has gone and the work on
 * it has ended, which may be later than its time: so work that cannot be stopped takes nothing but its permit.
 */
public final class Bulkhead implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Nobody waits longer than this for work that does not get the processors. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Semaphore free;
    private final Duration wait;
    private final Duration time;
    private final Duration patience;
    private final ExecutorService readers;

    /**
     * @param wait how long to wait for a permit
     * @param time how long a document may be read, counted from when the processors work for it
     */
    public Bulkhead(int permits, Duration wait, Duration time) {
        this(permits, wait, time, PATIENCE);
    }

    Bulkhead(int permits, Duration wait, Duration time, Duration patience) {
        this.free = new Semaphore(permits, true);
        this.wait = wait;
        this.time = time;
        this.patience = patience;
        this.readers = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("reading-", 1).daemon().factory());
    }

    /**
     * Waits for a permit, which the caller has until it closes it and the work on it has ended. Whatever needs memory is
     * fetched after that.
     *
     * @throws Refusal 503 if none gets free
     */
    public Permit take() {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw IntakeRefusals.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IntakeRefusals.busy();
        }
        return new Permit();
    }

    /**
     * Does the work on a permit.
     *
     * @throws Refusal as {@link #take()} and {@link Permit#read} do
     */
    public <T> T take(Callable<T> work) {
        try (Permit permit = take()) {
            return permit.read(work, () -> Duration.ZERO);
        }
    }

    /** A place to read documents at, for one caller. */
    public final class Permit implements AutoCloseable {
        private final AtomicInteger held = new AtomicInteger(1);

        private Permit() {}

        /**
         * Does the work and waits for its outcome; when its time is over, its thread is interrupted.
         *
         * @param elsewhere how long the processors have worked for it outside its thread
         * @throws Refusal what the work throws; 422 if it takes too long, 503 if it does not get the processors
         */
        public <T> T read(Callable<T> work, Supplier<Duration> elsewhere) {
            held.incrementAndGet();
            ThreadTime here = new ThreadTime();
            // Whoever is first decides: the thread that begins the work, or the caller who gives it up before.
            AtomicBoolean decided = new AtomicBoolean();
            try {
                return within(
                        readers.submit(() -> {
                            if (!decided.compareAndSet(false, true)) {
                                throw new CancellationException();
                            }
                            here.begin();
                            try {
                                return work.call();
                            } finally {
                                leave();
                            }
                        }),
                        () -> here.spent().plus(elsewhere.get()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw IntakeRefusals.busy();
            } finally {
                if (decided.compareAndSet(false, true)) {
                    leave();
                }
            }
        }

        /** To be called once. */
        @Override
        public void close() {
            leave();
        }

        private void leave() {
            if (held.decrementAndGet() == 0) {
                free.release();
            }
        }
    }

    private <T> T within(Future<T> outcome, Supplier<Duration> spent) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            for (Duration next = time; ; next = LOOK) {
                try {
                    return outcome.get(next.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (spent.get().compareTo(time) >= 0) {
                        throw IntakeRefusals.tooLong();
                    }
                    if (System.nanoTime() - begin >= patience.toNanos()) {
                        throw IntakeRefusals.busy();
                    }
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException known -> throw known;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            outcome.cancel(true);
        }
    }

    /** How long the processors have worked on a thread since its work began. */
    private static final class ThreadTime {
        private volatile long thread;
        private volatile long before;

        void begin() {
            before = THREADS.getCurrentThreadCpuTime();
            thread = Thread.currentThread().threadId();
        }

        Duration spent() {
            long running = thread;
            return running == 0 ? Duration.ZERO : Duration.ofNanos(THREADS.getThreadCpuTime(running) - before);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
