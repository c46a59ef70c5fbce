package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one command opened, closed with it: scans are read by the library's code, which may stop anywhere. Belongs to the
 * thread that runs the command.
 */
public final class Scope implements AutoCloseable {

    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();
    private static final int STEPS_BETWEEN_LOOKS = 128;

    private final Set<Scan> scans = new LinkedHashSet<>();
    private final long end;
    private int steps;

    private Scope(long end) {
        this.end = end;
    }

    /** @param maxMillis how long the command may search, 0 for as long as it takes */
    public static Scope enter(long maxMillis) {
        Scope scope = new Scope(maxMillis == 0 ? Long.MAX_VALUE : System.nanoTime() + maxMillis * 1_000_000);
        CURRENT.set(scope);
        return scope;
    }

    static Scope current() {
        return Objects.requireNonNull(CURRENT.get(), "only within a command");
    }

    void opened(Scan scan) {
        scans.add(scan);
    }

    /** The scan goes on after the command. */
    public static void keep(Scan scan) {
        current().scans.remove(scan);
    }

    /** @throws MongoServerError 50 if the command's time is over */
    static void step() {
        Scope scope = CURRENT.get();
        if (scope != null
                && scope.end != Long.MAX_VALUE
                && ++scope.steps % STEPS_BETWEEN_LOOKS == 0
                && System.nanoTime() - scope.end > 0) {
            throw new MongoServerError(50, "MaxTimeMSExpired", "operation exceeded time limit");
        }
    }

    @Override
    public void close() {
        CURRENT.remove();
        scans.forEach(Scan::close);
    }
}
