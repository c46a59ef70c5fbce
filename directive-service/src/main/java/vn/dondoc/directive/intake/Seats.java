package vn.dondoc.directive.intake;

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
import vn.dondoc.messaging.web.Problem;

/**
 * As many documents are read at once as there are seats, and none for longer than its time. A seat is given back when
 * the work on it has ended, which may be later than its time: so work that cannot be stopped takes nothing but its
 * seat.
 */
public final class Seats implements AutoCloseable {
    private final Semaphore free;
    private final Duration wait;
    private final Duration time;
    private final ExecutorService readers;

    /**
     * @param wait how long to wait for a seat
     * @param time how long a document may be read
     */
    public Seats(int seats, Duration wait, Duration time) {
        this.free = new Semaphore(seats);
        this.wait = wait;
        this.time = time;
        this.readers = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("reading-", 1).daemon().factory());
    }

    /**
     * Does the work on a seat and waits for its outcome; when its time is over, its thread is interrupted.
     *
     * @throws Problem what the work throws; 503 if no seat gets free, 422 if the work takes too long
     */
    public <T> T take(Callable<T> work) {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.busy();
            }
            // Whoever is first decides: the thread that begins the work, or the caller who gives it up before.
            AtomicBoolean decided = new AtomicBoolean();
            Future<T> outcome = readers.submit(() -> {
                if (!decided.compareAndSet(false, true)) {
                    throw new CancellationException();
                }
                try {
                    return work.call();
                } finally {
                    free.release();
                }
            });
            try {
                return within(outcome);
            } finally {
                if (decided.compareAndSet(false, true)) {
                    free.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        }
    }

    private <T> T within(Future<T> outcome) throws InterruptedException {
        try {
            return outcome.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Refusal.tooLong();
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

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
