package vn.dondoc.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the newest report on a task.
 *
 * @param round the how manieth report on this task it is, from 1
 * @param submittedAt when the unit handed it in, business time
 * @param percent how much of the task it says is done
 * @param decision none while it waits
 */
public record Report(
        String id,
        int round,
        Instant submittedAt,
        int percent,
        @Nullable Decision decision) {
    private static final int WHOLE = 100;

    /**
     * What became of it.
     *
     * @param reason why it was returned
     */
    public record Decision(
            boolean accepted, Instant at, @Nullable String reason) {}

    /** A later round, or the decision on this one: anything else is old news. */
    boolean isNewerThan(@Nullable Report known) {
        return known == null
                || round > known.round
                || round == known.round && decision != null && known.decision == null;
    }

    boolean isInTime(@Nullable Instant due) {
        return due == null || !submittedAt.isAfter(due);
    }

    boolean isAcceptedAsWhole() {
        return decision != null && decision.accepted() && percent == WHOLE;
    }
}
