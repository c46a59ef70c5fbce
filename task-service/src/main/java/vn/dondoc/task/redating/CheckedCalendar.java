package vn.dondoc.task.redating;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** The calendar with which all dates were compared last. There is one for all tasks. */
@Document("checkedCalendars")
record CheckedCalendar(@Id String id, List<Year> years) {
    static final String ID = "tasks";
    static final CheckedCalendar NONE = of(List.of());

    /** As much of a year as dates depend on. */
    record Year(int year, List<LocalDate> off, List<LocalDate> workSaturdays) {}

    static CheckedCalendar of(List<CalendarYear> years) {
        return new CheckedCalendar(
                ID,
                years.stream()
                        .map(year -> new Year(year.year(), List.copyOf(year.off()), List.copyOf(year.workSaturdays())))
                        .toList());
    }

    WorkingCalendar days() {
        return WorkingCalendar.of(years.stream()
                .map(year -> new CalendarYear(year.year(), Set.copyOf(year.off()), Set.copyOf(year.workSaturdays())))
                .toList());
    }
}
