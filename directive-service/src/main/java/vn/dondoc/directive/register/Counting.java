package vn.dondoc.directive.register;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;

/**
 * Who is counted for: two at once, since each has the store go through ten thousand directives, and of one caller no more
 * than one, also while it waits, so that it keeps nobody else out.
 */
final class Counting {
    private static final Duration WAIT = Duration.ofMillis(1_500);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Semaphore free = new Semaphore(2, true);
    private final Set<String> callers = ConcurrentHashMap.newKeySet();

    /**
     * Waits a little for its turn, and counts.
     *
     * @throws Refusal 429 if this caller is counted for already, 503 if it does not get its turn
     */
    <T> T count(Caller caller, Supplier<T> work) {
        if (!callers.add(caller.client())) {
            throw new Refusal(Kind.TOO_MANY, "already-counting").retryAfter(SOON);
        }
        try {
            if (!free.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw othersAreCountedFor();
            }
            try {
                return work.get();
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw othersAreCountedFor();
        } finally {
            callers.remove(caller.client());
        }
    }

    private static Refusal othersAreCountedFor() {
        return new Refusal(Kind.UNAVAILABLE, "counting-busy").retryAfter(SOON);
    }
}
