package vn.dondoc.deadlines;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An obligation in every period.
 *
 * @param period the unit that periods are counted in
 * @param every how many of them one period has; where it is more than 1, nobody knows when the first one begins
 * @param atLeast how often in each, at least 1
 * @param point where in the period it is due; none if the words do not say, which is by its end
 */
public record Recurrence(
        Period period, int every, int atLeast, @Nullable Point point) {

    /** @throws IllegalArgumentException if {@code every} or {@code atLeast} is not positive */
    public Recurrence {
        if (every < 1 || atLeast < 1) {
            throw new IllegalArgumentException("A recurring obligation is met at least once a period: " + atLeast
                    + " times in " + every + " of " + period);
        }
    }

    /** At no particular point of the period. */
    public Recurrence(Period period, int atLeast) {
        this(period, 1, atLeast, null);
    }

    /** Once, at a point of the period. */
    public Recurrence(Period period, Point point) {
        this(period, 1, 1, point);
    }

    /** The same as a rule of RFC 5545, such as {@code FREQ=MONTHLY;BYMONTHDAY=20}; the count is not part of it. */
    public String rrule() {
        String rule = point == null ? period.frequency : point.rrule(period);
        return every == 1 ? rule : rule + ";INTERVAL=" + every;
    }

    /**
     * The first named day, or the first last day of a period, that is owed after an issue on that day: a period that is
     * over by then, or over that night, is not. Null if it cannot be known.
     */
    public @Nullable LocalDate firstAfter(LocalDate issued, DueComparator comparator, DuePolicy policy) {
        if (point != null) {
            return point.first(
                    issued, period, day -> lastDay(day, comparator, policy).isAfter(issued));
        }
        LocalDate end = period.lastDay(issued);
        return every > 1 ? null : end.isAfter(issued) ? end : period.lastDay(issued.plusDays(1));
    }

    /** The last day in time for a named day. All of a month that is too short to have the day lies before it. */
    public LocalDate lastDay(LocalDate named, DueComparator comparator, DuePolicy policy) {
        boolean itself = point != null && (point.time != null || point.isMissingIn(named));
        return itself ? named : policy.lastDay(comparator, named);
    }

    /**
     * Where in a period something is due: a day of the month, of a year, of a quarter, or of the week; an hour alone where
     * it is due at that hour of no day that is named.
     *
     * @param month of the year, for a yearly one; of the quarter, 1 to 3, for a quarterly one
     * @param day of the month
     * @param weekday of the week, for a weekly one
     * @param time of that day; none for its end
     */
    public record Point(
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime time) {

        private String rrule(Period period) {
            return frequency(period)
                    + (day == null ? "" : ";BYMONTHDAY=" + day)
                    + (weekday == null ? "" : ";BYDAY=" + weekday.name().substring(0, 2))
                    + (time == null ? "" : ";BYHOUR=" + time.getHour() + ";BYMINUTE=" + time.getMinute());
        }

        private String frequency(Period period) {
            if (month == null) {
                return period.frequency;
            }
            return period == Period.QUARTER
                    ? "FREQ=MONTHLY;BYMONTH=%d,%d,%d,%d".formatted(month, month + 3, month + 6, month + 9)
                    : period.frequency + ";BYMONTH=" + month;
        }

        private @Nullable LocalDate first(LocalDate start, Period period, Predicate<LocalDate> owed) {
            if (period == Period.DAY) {
                return time == null ? null : owed.test(start) ? start : start.plusDays(1);
            }
            if (weekday != null && period == Period.WEEK) {
                LocalDate at = start.with(TemporalAdjusters.nextOrSame(weekday));
                return owed.test(at) ? at : at.plusWeeks(1);
            }
            if (day == null || period == Period.WEEK) {
                return null;
            }
            try {
                LocalDate first = start.withDayOfMonth(1).withMonth(month(start, period));
                LocalDate at = inMonth(first, day);
                while (!owed.test(at)) {
                    first = first.plusMonths(month == null ? 1 : period == Period.QUARTER ? 3 : 12);
                    at = inMonth(first, day);
                }
                return at;
            } catch (DateTimeException impossible) {
                return null;
            }
        }

        /** The month of that year in which it may be due for the first time. */
        private int month(LocalDate start, Period period) {
            if (month == null) {
                return start.getMonthValue();
            }
            int beginning = start.getMonth().firstMonthOfQuarter().getValue();
            return period == Period.QUARTER ? beginning + month - 1 : month;
        }

        /** Whether that day stands for one that its month does not have. */
        public boolean isMissingIn(LocalDate named) {
            return day != null && day > named.getDayOfMonth();
        }

        /** {@code Ngày 31 hằng tháng} is the last day of a shorter month. */
        private static LocalDate inMonth(LocalDate first, int day) {
            if (day < 1 || day > 31) {
                throw new DateTimeException("No day of a month: " + day);
            }
            return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
        }
    }

    /** The lengths of period that directives use. */
    public enum Period {
        DAY("FREQ=DAILY"),
        WEEK("FREQ=WEEKLY"),
        MONTH("FREQ=MONTHLY"),
        QUARTER("FREQ=MONTHLY;INTERVAL=3"),
        HALF_YEAR("FREQ=MONTHLY;INTERVAL=6"),
        YEAR("FREQ=YEARLY");

        private final String frequency;

        Period(String frequency) {
            this.frequency = frequency;
        }

        /** The last day of the one that a day lies in. Weeks end on Sundays. */
        public LocalDate lastDay(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
                case QUARTER -> endOf(day, 3);
                case HALF_YEAR -> endOf(day, 6);
                case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
            };
        }

        private static LocalDate endOf(LocalDate day, int months) {
            int last = (day.getMonthValue() + months - 1) / months * months;
            return day.withDayOfMonth(1).withMonth(last).with(TemporalAdjusters.lastDayOfMonth());
        }
    }
}
