package vn.dondoc.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the newest report on a task.
 *
 * @param round the how manieth report on this task it is, from 1
 * @param submittedAt when the unit handed it in, business time
 * @param percent how much of the task it says is done
 * @param decision none while it waits
 * @param receivedOn the day on which the issuing office received it, if that recorded it on the unit's behalf
 */
public record Report(
        String id,
        int round,
        Instant submittedAt,
        int percent,
        @Nullable Decision decision,
        @Nullable LocalDate receivedOn) {
    private static final int WHOLE = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

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

        /** In words, for people; none where there is nothing to say beside what became of it. */
        @Nullable String words() {
            if (byClerk == null || !byClerk) {
                return reason;
            }
            return "Chuyên viên cơ quan ban hành quyết định" + (reason == null ? "" : ": " + reason);
        }
    }

    /** In words, for people. */
    String words() {
        String words = "Báo cáo lần " + round + ", " + percent + "%";
        return receivedOn == null ? words : words + ", cơ quan ban hành ghi thay, nhận ngày " + DAY.format(receivedOn);
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
        return decision != null && decision.accepted() && percent == WHOLE;
    }
}
