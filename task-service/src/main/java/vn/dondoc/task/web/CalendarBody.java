package vn.dondoc.task.web;

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
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Problem;
import vn.dondoc.chassis.web.Violation;
import vn.dondoc.deadlines.calendar.CalendarYear;

/**
 * The days of a year as a clerk announces them.
 *
 * @param off days off beside plain weekends
 * @param workSaturdays weekend days that are worked instead
 */
@Schema(name = "CalendarDays")
record CalendarBody(
        @NotNull @Size(max = 100) List<@NotNull LocalDate> off,
        @NotNull @Size(max = 60) List<@NotNull LocalDate> workSaturdays) {

    /** @throws Problem 422 that names each day that cannot be */
    CalendarYear in(int year) {
        List<Violation> faults = new ArrayList<>();
        Predicate<LocalDate> elsewhere = day -> day.getYear() != year;
        check("/off", off, elsewhere, OTHER_YEAR, faults);
        check("/workSaturdays", workSaturdays, elsewhere, OTHER_YEAR, faults);
        check("/workSaturdays", workSaturdays, day -> !isWeekend(day), WORKED_ANYWAY, faults);
        check("/workSaturdays", workSaturdays, Set.copyOf(off)::contains, BOTH, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new CalendarYear(year, new TreeSet<>(off), new TreeSet<>(workSaturdays));
    }

    private record Reason(String code, LocalizedText words) {}

    private static final Reason OTHER_YEAR =
            new Reason("NOT_IN_YEAR", new LocalizedText("Ngày không thuộc năm này.", "This day is not in the year."));
    private static final Reason WORKED_ANYWAY = new Reason(
            "NOT_A_WEEKEND_DAY", new LocalizedText("Ngày này vốn là ngày làm việc.", "This day is worked anyway."));
    private static final Reason BOTH = new Reason(
            "OFF_AND_WORKED", new LocalizedText("Ngày vừa nghỉ vừa làm bù.", "This day is both off and worked."));

    private static void check(
            String list, List<LocalDate> days, Predicate<LocalDate> wrong, Reason reason, List<Violation> faults) {
        for (int i = 0; i < days.size(); i++) {
            if (wrong.test(days.get(i))) {
                faults.add(new Violation(list + "/" + i, reason.code(), reason.words()));
            }
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
