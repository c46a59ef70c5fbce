package vn.dondoc.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The working days of the offices. Immutable. A year whose data is missing has weekends only: ask {@link #covers} before
 * trusting a date in it. All days are days in {@link #ZONE}.
 */
public final class WorkingCalendar {

    /** The one time zone of every deadline. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<Integer, CalendarYear> years = new TreeMap<>();

    private WorkingCalendar(Collection<CalendarYear> years) {
        years.forEach(year -> this.years.put(year.year(), year));
    }

    /** A calendar of the given years; of two entries for the same year the later one counts. */
    public static WorkingCalendar of(Collection<CalendarYear> years) {
        return new WorkingCalendar(years);
    }

    /** A calendar without data: Saturdays and Sundays off. */
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar(List.of());
    }

    /** This calendar with the data of one year added or replaced. */
    public WorkingCalendar with(CalendarYear year) {
        WorkingCalendar changed = new WorkingCalendar(years.values());
        changed.years.put(year.year(), year);
        return changed;
    }

    /** Whether the data of that year is there. */
    public boolean covers(int year) {
        return years.containsKey(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** Why that day is off; empty on a working day. */
    public Optional<DayOff> dayOff(LocalDate day) {
        @Nullable CalendarYear year = years.get(day.getYear());
        if (year != null && year.off().contains(day)) {
            return Optional.of(DayOff.HOLIDAY);
        }
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        boolean worked = year != null && year.workSaturdays().contains(day);
        return weekend && !worked ? Optional.of(DayOff.WEEKEND) : Optional.empty();
    }

    /** The first working day strictly after that day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return step(day, 1, next -> next.plusDays(1));
    }

    /** The n-th working day after that day, the next working day being the first; the day itself for 0. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        return step(day, n, next -> next.plusDays(1));
    }

    /** The n-th working day before that day; the day itself for 0. */
    public LocalDate minusWorkingDays(LocalDate day, int n) {
        return step(day, n, next -> next.minusDays(1));
    }

    /** How many working days lie after the first day, up to and with the last; 0 if the last is not later. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return Math.toIntExact(
                after.isBefore(upTo)
                        ? after.plusDays(1)
                                .datesUntil(upTo.plusDays(1))
                                .filter(this::isWorkingDay)
                                .count()
                        : 0);
    }

    /** The first day that is worked by one of the two and not by the other; empty if they make no difference. */
    public Optional<LocalDate> firstDifference(WorkingCalendar other) {
        return Stream.of(this, other)
                .flatMap(calendar -> calendar.years.values().stream())
                .flatMap(year -> Stream.concat(year.off().stream(), year.workSaturdays().stream()))
                .filter(day -> isWorkingDay(day) != other.isWorkingDay(day))
                .min(Comparator.naturalOrder());
    }

    private LocalDate step(LocalDate from, int n, UnaryOperator<LocalDate> next) {
        if (n < 0) {
            throw new IllegalArgumentException("A number of working days is not negative: " + n);
        }
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = next.apply(day);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
