package vn.dondoc.reading.document;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The date of a document, as exactly as the document has it.
 *
 * @param date the day, or any day of the month or year that is known; none if nothing is
 */
public record IssuedOn(@Nullable LocalDate date, Precision precision) {
    /** How much of the date stands in the document. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        NONE
    }

    static final IssuedOn UNKNOWN = new IssuedOn(null, Precision.NONE);

    public IssuedOn {
        if (date == null || precision == Precision.NONE) {
            date = null;
            precision = Precision.NONE;
        } else if (precision == null) {
            precision = Precision.DAY;
        }
    }

    /** The day of issue, where it is known to the day. */
    public @Nullable LocalDate day() {
        return precision == Precision.DAY ? date : null;
    }

    /** The day from which terms count: the known one, else today if today fits what is known of the date. */
    public LocalDate dayOr(LocalDate today) {
        return date == null || (precision != Precision.DAY && holds(date, today)) ? today : date;
    }

    /** Whether both may be the date of one document: what is known of them does not differ. */
    public boolean mayBe(IssuedOn other) {
        if (date == null || other.date == null) {
            return true;
        }
        return switch (precision.compareTo(other.precision) > 0 ? precision : other.precision) {
            case DAY -> date.equals(other.date);
            case MONTH -> YearMonth.from(date).equals(YearMonth.from(other.date));
            default -> date.getYear() == other.date.getYear();
        };
    }

    /** The latest day that it may have been; none if nothing is known. */
    public @Nullable LocalDate latest() {
        if (date == null) {
            return null;
        }
        return switch (precision) {
            case DAY, NONE -> date;
            case MONTH -> YearMonth.from(date).atEndOfMonth();
            case YEAR -> LocalDate.of(date.getYear(), 12, 31);
        };
    }

    /** The earliest day that it may have been; none if nothing is known. */
    public @Nullable LocalDate earliest() {
        if (date == null) {
            return null;
        }
        return switch (precision) {
            case DAY, NONE -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    private boolean holds(LocalDate known, LocalDate day) {
        return precision == Precision.MONTH
                ? YearMonth.from(known).equals(YearMonth.from(day))
                : known.getYear() == day.getYear();
    }
}
