package vn.dondoc.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/**
 * A line of a task's history.
 *
 * @param at when it was entered, business time
 * @param who the person or client who did it; none for what follows by itself or from an event
 * @param note more for people; none where the rest says all
 */
public record HistoryEntry(
        Instant at,
        What what,
        @Nullable String who,
        @Nullable Message note) {

    /** What happened. */
    public enum What {
        ASSIGNED,
        ACKNOWLEDGED,
        REPORT_SUBMITTED,
        REPORT_RETURNED,
        REPORT_ACCEPTED,
        /** A report on a task that is over. */
        REPORT_MOOT,
        COMPLETED,
        /** Another unit has taken over from the accountable one. */
        TRANSFERRED,
        /** Several have, and a clerk has to choose. */
        TRANSFER_PROPOSED,
        /** That was corrected: nobody has to choose any more. */
        TRANSFER_CALLED_OFF,
        COORDINATOR_TRANSFERRED,
        REMINDED,
        REMINDERS_SKIPPED,
        DEADLINE_MISSED,
        MISS_WITHDRAWN,
        /** Its directive was amended, and with it what is asked here. */
        AMENDED,
        SUPERSEDED,
        WITHDRAWN
    }
}
