package vn.dondoc.console.api;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestAttributesThreadLocalAccessor;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Calls of the API that a page needs and of which none waits for another: under way at once, each for the person, in the
 * language and in the trace of the page.
 */
public final class Together {
    private static final ContextSnapshotFactory PAGE = ContextSnapshotFactory.builder()
            .contextRegistry(ContextRegistry.getInstance()
                    .registerThreadLocalAccessor(new RequestAttributesThreadLocalAccessor())
                    .registerThreadLocalAccessor(new LocaleContextThreadLocalAccessor()))
            .build();

    private Together() {}

    /**
     * Begins a call; what it says, or why it failed, is there when it is asked for. A page that fails first ends after it all
     * the same: what belongs to the page's request is nobody's afterwards.
     */
    public static <T> Supplier<T> begin(Supplier<T> call) {
        FutureTask<T> begun = new FutureTask<>(PAGE.captureAll().wrap(call::get));
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback(
                        UUID.randomUUID().toString(), () -> ended(begun), RequestAttributes.SCOPE_REQUEST);
        Thread.startVirtualThread(begun);
        return () -> awaited(begun);
    }

    /** Not broken off: it may be the one that renews the person's tokens. */
    private static void ended(FutureTask<?> begun) {
        try {
            begun.get();
        } catch (ExecutionException e) {
            // Nobody asked for it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T awaited(FutureTask<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
