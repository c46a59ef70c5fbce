package vn.dondoc.task.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.Urgency;

/**
 * What is asked of a unit, as it was ordered; never changed afterwards.
 *
 * @param directive id of the directive
 * @param issuer code of the unit that issued it
 * @param itemPath the item's place in the directive
 * @param unit code of the accountable unit
 * @param coordinators codes of the units that help, and may read the task
 * @param due the last instant in time, as ordered; none for a task without a deadline
 * @param issuedAt when the directive was issued, business time
 */
public record Assignment(
        String directive,
        String issuer,
        String itemPath,
        String unit,
        List<String> coordinators,
        Urgency urgency,
        @Nullable Instant due,
        List<Deliverable> deliverables,
        Instant issuedAt) {

    /** The task's id: the same whenever and however often the task is made. */
    String taskId() {
        return UuidCreator.getNameBasedSha1(directive + "|" + itemPath + "|" + unit)
                .toString();
    }
}
