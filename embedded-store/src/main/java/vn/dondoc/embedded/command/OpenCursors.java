package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.dondoc.embedded.query.Found;
import vn.dondoc.embedded.query.Scan;

/** The cursors whose clients have not come to the end yet; one that nobody asks for ten minutes is closed. */
final class OpenCursors {

    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final CursorRegistry registry;
    private final Map<Long, LazyCursor> cursors = new ConcurrentHashMap<>();

    OpenCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    LazyCursor cursor(Iterator<Found> found, Scan scan) {
        return new LazyCursor(registry.generateCursorId(), found, scan);
    }

    void add(LazyCursor cursor) {
        registry.add(cursor);
        cursors.put(cursor.getId(), cursor);
    }

    void close(long id) {
        LazyCursor cursor = cursors.remove(id);
        if (cursor != null) {
            registry.remove(id);
            cursor.close();
        }
    }

    void closeIdle() {
        long now = System.nanoTime();
        cursors.values().stream()
                .filter(cursor -> now - cursor.usedAt() > IDLE_NANOS)
                .forEach(cursor -> close(cursor.getId()));
    }

    void closeAll() {
        cursors.keySet().forEach(this::close);
    }
}
