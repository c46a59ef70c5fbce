package vn.dondoc.task.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.deadlines.calendar.CalendarYear;

/**
 * The days of a year as a clerk announces them.
 *
 * @param off days off beside plain weekends
 * @param workSaturdays weekend days that are worked instead
 */
@JsonIgnoreProperties({"year", "version"})
@Schema(name = "CalendarDays")
record CalendarBody(
        @NotNull @Size(max = 100) List<@NotNull LocalDate> off,
        @NotNull @Size(max = 60) List<@NotNull LocalDate> workSaturdays) {

    /** @throws Refusal 422 that names each day that cannot be */
    CalendarYear in(int year) {
        List<Violation> faults = new ArrayList<>();
        Predicate<LocalDate> elsewhere = day -> day.getYear() != year;
        check("/off", off, elsewhere, "NOT_IN_YEAR", faults);
        check("/workSaturdays", workSaturdays, elsewhere, "NOT_IN_YEAR", faults);
        check("/workSaturdays", workSaturdays, day -> !isWeekend(day), "NOT_A_WEEKEND_DAY", faults);
        check("/workSaturdays", workSaturdays, Set.copyOf(off)::contains, "OFF_AND_WORKED", faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new CalendarYear(year, new TreeSet<>(off), new TreeSet<>(workSaturdays));
    }

    private static void check(
            String list, List<LocalDate> days, Predicate<LocalDate> wrong, String code, List<Violation> faults) {
        for (int i = 0; i < days.size(); i++) {
            if (wrong.test(days.get(i))) {
                faults.add(Violation.of(list + "/" + i, code));
            }
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
