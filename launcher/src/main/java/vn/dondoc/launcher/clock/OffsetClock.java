package vn.dondoc.launcher.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.dondoc.chassis.time.BusinessClock;

/**
 * Business time as the machine's time plus an offset that is kept in a file. Several processes on the same file follow
 * each other within 100 ms.
 */
public final class OffsetClock implements BusinessClock, AutoCloseable {

    private static final long POLL_MILLIS = 100;

    private final Clock machine = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    private final Path file;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock").factory());

    private volatile Duration offset = Duration.ZERO;

    /**
     * Reads the offset, none if there is no file yet, and watches it from here on.
     *
     * @param file where the offset is kept, in milliseconds
     */
    public OffsetClock(Path file) {
        this.file = file;
        read();
        watch.scheduleWithFixedDelay(this::read, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    /**
     * Moves business time forward; it runs on from there.
     *
     * @param now what time it is to be
     * @throws ClockBackward if that is before the time it is
     */
    public synchronized void moveTo(Instant now) {
        Instant current = instant();
        if (now.isBefore(current)) {
            throw new ClockBackward(current);
        }
        set(now);
    }

    /** Sets the time of a folder in which nothing has happened yet: the only moment at which it may lie in the past. */
    public synchronized void beginAt(Instant now) {
        if (Files.exists(file)) {
            moveTo(now);
        } else {
            set(now);
        }
    }

    private void set(Instant now) {
        Duration next = Duration.between(machine.instant(), now);
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, String.valueOf(next.toMillis()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        offset = next;
    }

    private synchronized void read() {
        try {
            if (Files.exists(file)) {
                offset = Duration.ofMillis(Long.parseLong(Files.readString(file).strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
