package vn.dondoc.notification.background;

import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * A task as its latest event told.
 *
 * @param standing which figure it counts for, for example {@code OPEN_OVERDUE}
 */
@Document("knownTasks")
public record KnownTask(
        @Id String id,
        @Field("v") long version,
        String unit,
        String itemPath,
        String urgency,
        String state,
        String standing)
        implements Projected {
    private static final Set<String> CLOSED = Set.of("COMPLETED", "WITHDRAWN", "SUPERSEDED", "SUSPENDED");

    /** Done, taken back or at rest: nobody is chased for it. */
    public boolean isClosed() {
        return CLOSED.contains(state);
    }

    public boolean isOverdue() {
        return standing.equals("OPEN_OVERDUE");
    }

    /** So urgent that office hours do not count. */
    public boolean isFlash() {
        return urgency.equals("HOA_TOC");
    }
}
