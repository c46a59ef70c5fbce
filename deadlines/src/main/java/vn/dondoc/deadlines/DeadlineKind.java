package vn.dondoc.deadlines;

import java.util.Locale;

/** What sort of deadline the words give. */
public enum DeadlineKind {
    DATE,
    DATE_TIME,
    /** A week of a month. */
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTHS,
    YEAR,
    WORKING_DAYS,
    /** Once in every period. */
    RECURRING,
    /** Counted from something that has not happened yet. */
    RELATIVE_TO_EVENT,
    /** "According to" a plan or rule that says when. */
    BY_REFERENCE,
    /** All the time. */
    CONTINUOUS,
    /** From a year on, without an end. */
    OPEN_ENDED,
    /** The day something applies from: no deadline. */
    EFFECTIVE_FROM,
    /** No words, vague words, or words that no rule reads. */
    NONE;

    /** The word used in JSON, for example {@code date_time}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
