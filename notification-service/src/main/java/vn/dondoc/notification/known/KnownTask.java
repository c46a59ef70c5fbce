package vn.dondoc.notification.known;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * A task as its latest event told.
 *
 * @param due the last instant in time; none without a deadline
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
        String standing,
        @Nullable Instant due)
        implements Projected {
    private static final Set<String> VOID = Set.of("WITHDRAWN", "SUPERSEDED");
    private static final Set<String> CLOSED = Set.of("COMPLETED", "WITHDRAWN", "SUPERSEDED", "SUSPENDED");

    boolean isOfTheSameItemAs(KnownTask other) {
        return itemPath.equals(other.itemPath);
    }

    /** Done, taken back or at rest: nobody is chased for it. */
    public boolean isClosed() {
        return CLOSED.contains(state);
    }

    /** Not asked for any more. */
    public boolean isVoid() {
        return VOID.contains(state);
    }

    /** Its state, for people. */
    public String stateInWords() {
        return switch (state) {
            case "ASSIGNED" -> "chờ tiếp nhận";
            case "ACKNOWLEDGED" -> "đã tiếp nhận";
            case "IN_PROGRESS" -> "đang thực hiện";
            case "REPORTED" -> "đã báo cáo";
            case "COMPLETED" -> "đã hoàn thành";
            case "RETURNED" -> "báo cáo bị trả lại";
            case "SUSPENDED" -> "tạm dừng";
            case "WITHDRAWN" -> "đã thu hồi";
            case "SUPERSEDED" -> "đã được thay thế";
            default -> state;
        };
    }

    public boolean isSuperseded() {
        return state.equals("SUPERSEDED");
    }

    public boolean isOverdue() {
        return standing.equals("OPEN_OVERDUE");
    }

    /** So urgent that office hours do not count. */
    public boolean isFlash() {
        return urgency.equals("HOA_TOC");
    }
}
