package vn.dondoc.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/**
 * How an installation understands its deadlines.
 *
 * @param before what "before a day" means
 * @param endOfDay the last second of a day, local time: 23:59:59 or the end of office hours; kept in whole seconds
 */
public record DuePolicy(Before before, LocalTime endOfDay) {

    /** The last second of the calendar day. */
    public static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public DuePolicy {
        endOfDay = endOfDay.truncatedTo(ChronoUnit.SECONDS);
    }

    /** "Before" is strict, and a day ends at 23:59:59. */
    public static DuePolicy standard() {
        return new DuePolicy(Before.STRICT, LAST_SECOND);
    }

    /** The last day on which the act is in time, for a named day. */
    public LocalDate lastDay(DueComparator comparator, LocalDate named) {
        return comparator == DueComparator.BEFORE && before == Before.STRICT ? named.minusDays(1) : named;
    }

    /** The last instant in time, for a named day. */
    public Instant due(DueComparator comparator, LocalDate named) {
        return lastDay(comparator, named)
                .atTime(endOfDay)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }

    /** "Before the 28th": STRICT is the end of the 27th, INCLUSIVE the end of the 28th. */
    public enum Before {
        STRICT,
        INCLUSIVE
    }
}
