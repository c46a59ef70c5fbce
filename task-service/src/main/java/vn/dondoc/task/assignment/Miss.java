package vn.dondoc.task.assignment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that was missed. Stays for ever; only news of a report in time can withdraw it.
 *
 * @param due the date that was missed
 * @param recordedAt when it was recorded, business time
 * @param withdrawnAt when it turned out that the unit was not late; none if it stands
 */
@Schema(name = "TaskMiss")
public record Miss(
        Instant due, Instant recordedAt, @Nullable Instant withdrawnAt) {

    /** Whether it turns out that this date did not count any more, or was kept by that report. */
    boolean isRefutedBy(Report inTime, @Nullable Instant due) {
        return stands() && (this.due.equals(due) || inTime.isInTime(this.due));
    }

    /** Whether the date had been put off, or dropped, before it passed, by whatever way it came to the new one. */
    boolean wasPutOff(@Nullable Instant to, Instant at) {
        return stands() && !at.isAfter(due) && (to == null || to.isAfter(due));
    }

    boolean stands() {
        return withdrawnAt == null;
    }

    Miss withdrawn(Instant at) {
        return stands() ? new Miss(due, recordedAt, at) : this;
    }
}
