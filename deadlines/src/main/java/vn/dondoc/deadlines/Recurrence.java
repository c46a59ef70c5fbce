package vn.dondoc.deadlines;

/**
 * An obligation in every period.
 *
 * @param period how long a period is
 * @param atLeast how often in each, at least 1
 */
public record Recurrence(Period period, int atLeast) {

    /** @throws IllegalArgumentException if {@code atLeast} is not positive */
    public Recurrence {
        if (atLeast < 1) {
            throw new IllegalArgumentException("A recurring obligation is met at least once a period: " + atLeast);
        }
    }

    /** The lengths of period that directives use. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }
}
