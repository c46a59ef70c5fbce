package vn.dondoc.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/**
 * What is known of the newest report on a task.
 *
 * @param round the how manieth report on this task it is, from 1
 * @param submittedAt when the unit handed it in, business time
 * @param percent how much of the task it says is done
 * @param complete whether it says that all is done: else it tells of progress; of one that does not say so, the percent does
 * @param decision none while nobody has decided on it
 * @param receivedOn the day on which the issuing office received it, if that recorded it on the unit's behalf
 */
public record Report(
        String id,
        int round,
        Instant submittedAt,
        int percent,
        @Nullable Boolean complete,
        @Nullable Decision decision,
        @Nullable LocalDate receivedOn) {
    private static final int WHOLE = 100;

    /**
     * What became of it.
     *
     * @param reason why it was returned
     * @param byClerk that a clerk decided in a leader's place; none if not
     */
    public record Decision(
            boolean accepted,
            Instant at,
            @Nullable String reason,
            @Nullable Boolean byClerk) {

        /** For people; none where there is nothing to say beside what became of it. */
        @Nullable Message note() {
            if (byClerk == null || !byClerk) {
                return reason == null ? null : Message.asWritten(reason);
            }
            return reason == null ? Message.of("decided-by-clerk") : Message.of("decided-by-clerk.because", reason);
        }
    }

    /** For people. */
    Message note() {
        if (receivedOn == null) {
            return Message.of(isComplete() ? "reported" : "reported.progress", round, percent);
        }
        String key = isComplete() ? "reported.on-behalf" : "reported.progress-on-behalf";
        return Message.of(key, round, percent, receivedOn);
    }

    /** Whether a decision is asked for: progress keeps nobody waiting. */
    public boolean isComplete() {
        return complete == null ? percent == WHOLE : complete;
    }

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
        return decision != null && decision.accepted() && isComplete();
    }
}
