package vn.dondoc.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is announced for one year: its holidays and its swapped days. Both sets are kept in the order of the calendar,
 * so that two copies of the same data look the same wherever they are written.
 *
 * @param year the year all dates lie in
 * @param off days off beside plain weekends: holidays, days in lieu; weekend days inside such a run may be listed
 * @param workSaturdays weekend days that are worked in exchange for a weekday off
 */
public record CalendarYear(int year, Set<LocalDate> off, Set<LocalDate> workSaturdays) {

    /** @throws IllegalArgumentException if a date lies in another year, is both off and worked, or is no weekend day */
    public CalendarYear {
        off = sorted(off);
        workSaturdays = sorted(workSaturdays);
        for (LocalDate day : off) {
            require(day.getYear() == year, day + " is not in " + year);
        }
        for (LocalDate day : workSaturdays) {
            require(day.getYear() == year, day + " is not in " + year);
            require(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0, day + " is worked anyway");
            require(!off.contains(day), day + " is both off and worked");
        }
    }

    private static Set<LocalDate> sorted(Set<LocalDate> days) {
        return Collections.unmodifiableSet(new TreeSet<>(days));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
