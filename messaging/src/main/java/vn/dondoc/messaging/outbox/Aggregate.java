package vn.dondoc.messaging.outbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.event.Event;

/**
 * Something with an identity, a version and a story to tell. State methods change the fields and {@link #raise} what
 * happened; {@link Aggregates} writes both in one update.
 */
public abstract class Aggregate {
    @Id
    private final String id;

    @Field("v")
    private long version;

    @Transient
    private final transient List<Event> raised = new ArrayList<>();

    protected Aggregate(String id) {
        this.id = id;
    }

    public final String id() {
        return id;
    }

    /** The version last stored; 0 before the first write. Every event moves it by one. */
    public final long version() {
        return version;
    }

    /** The version that the next raised event must carry. */
    protected final long nextVersion() {
        return version + raised.size() + 1;
    }

    protected final void raise(Event event) {
        if (event.version() != nextVersion()) {
            throw new IllegalStateException(event + " must carry version " + nextVersion());
        }
        raised.add(event);
    }

    /** What happened since the last write, oldest first. */
    public final List<Event> raised() {
        return List.copyOf(raised);
    }

    /** The version after a write: one more for each event, and at least one. */
    final long versionAfterWrite() {
        return version + Math.max(1, raised.size());
    }

    final void written() {
        version = versionAfterWrite();
        raised.clear();
    }
}
