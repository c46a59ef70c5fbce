package vn.dondoc.directive.register;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Problem;

/**
 * Who is counted for: two at once, since each has the store go through ten thousand directives, and of one caller no more
 * than one, also while it waits, so that it keeps nobody else out.
 */
final class Counting {
    private static final Duration WAIT = Duration.ofMillis(1_500);

    private final Semaphore free = new Semaphore(2, true);
    private final Set<String> callers = ConcurrentHashMap.newKeySet();

    /**
     * Waits a little for its turn, and counts.
     *
     * @throws Problem 429 if this caller is counted for already, 503 if it does not get its turn
     */
    <T> T count(Caller caller, Supplier<T> work) {
        if (!callers.add(caller.client())) {
            throw refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "already-counting",
                    new LocalizedText(
                            "Đang đếm cho bạn; hãy đợi đếm xong rồi hỏi tiếp.",
                            "You are being counted for: wait until that is done, then ask again."));
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

    private static Problem othersAreCountedFor() {
        return refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "counting-busy",
                new LocalizedText("Đang đếm cho người khác; hãy thử lại.", "Others are being counted for: retry."));
    }

    private static Problem refusal(HttpStatus status, String code, LocalizedText title) {
        return new Problem(status, code, title).header(HttpHeaders.RETRY_AFTER, "2");
    }
}
