package vn.dondoc.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;

/**
 * A deadline that is counted in working days, so that another calendar may make another date of it.
 *
 * @param workingDays how many there are; the day after the first one is day 1
 * @param from the day from which they are counted
 */
public record WorkingDayTerm(int workingDays, LocalDate from) {
    /** Code of the rule that reads such deadlines. */
    public static final String RULE = "WITHIN_WORKING_DAYS";

    private static final String STEP = "explained.date.working-day";

    /** The last day of the term. */
    public LocalDate last(WorkingCalendar calendar) {
        return calendar.plusWorkingDays(from, workingDays);
    }

    /** How the date was counted, as a step of the explanation; {@link #of} reads it again. */
    public Sentence explained(LocalDate last) {
        return Sentence.of(STEP, workingDays, from, last);
    }

    /** The term of which that step of an explanation tells; empty if it tells of something else. */
    public static Optional<WorkingDayTerm> of(Sentence step) {
        return step.key().equals(STEP)
                        && step.arguments().size() > 1
                        && step.arguments().get(0) instanceof Number days
                        && step.arguments().get(1) instanceof LocalDate from
                ? Optional.of(new WorkingDayTerm(days.intValue(), from))
                : Optional.empty();
    }
}
