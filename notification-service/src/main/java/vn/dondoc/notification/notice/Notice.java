package vn.dondoc.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, as the event said it; never changes.
 *
 * @param unit code of the unit that is told
 * @param taskId none where it is about a whole directive
 * @param taskVersion the task's version with that event; 0 if the event was not the task's own
 * @param at when it happened, business time
 */
public record Notice(
        Kind kind,
        String unit,
        @Nullable String taskId,
        String directiveId,
        long taskVersion,
        Instant at,
        Facts facts) {

    /**
     * What the words need from the event; what does not belong to the kind is absent.
     *
     * @param due the last instant in time, as it was then
     * @param late the event itself came late, because the platform was down
     * @param last the last reminder before the deadline
     * @param workingDaysAhead 0 on the day itself
     * @param ordinal which reminder after the deadline, or which report on the task this is, from 1
     * @param reason why a report was returned, or a directive amended or recalled, in a person's words, or a unit is not
     *     reached, in ours
     * @param submittedAt when the report was submitted
     * @param oldDue the date that an amendment moved
     * @param directiveVersion the version of the directive that the task follows
     * @param replacedBy id of the directive that stands in the place of the recalled one
     * @param complete whether the report says that all is done, else it tells of progress; none where it is about no report
     * @param from code of the unit that had the task before, has it still though it has ended, or is not reached
     * @param path the number of the order in the document, where it is about that and not about one task
     * @param flash whether it is hỏa tốc, where that was known; none in what was stored before it was kept
     */
    public record Facts(
            @Nullable Instant due,
            boolean late,
            boolean last,
            @Nullable Integer workingDaysAhead,
            @Nullable Integer ordinal,
            @Nullable String reason,
            @Nullable Instant submittedAt,
            @Nullable Instant oldDue,
            @Nullable Long directiveVersion,
            @Nullable String replacedBy,
            @Nullable Boolean complete,
            @Nullable String from,
            @Nullable String path,
            @Nullable Boolean flash) {

        boolean isFlash() {
            return Boolean.TRUE.equals(flash);
        }
    }

    /** Whether it is of no use any more at this business time: a reminder once the deadline is there. */
    public boolean isUselessAt(Instant businessTime) {
        return kind == Kind.DEADLINE_APPROACHING && facts.due() != null && !businessTime.isBefore(facts.due());
    }
}
