package vn.dondoc.deadlines.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The announced days of 2023 and 2024, as far as tests need them. */
public final class OfficeYears {

    public static final CalendarYear Y2023 = new CalendarYear(
            2023,
            days("2023-01-01", "2023-01-02", "2023-04-29", "2023-04-30", "2023-05-01", "2023-05-02", "2023-05-03"),
            Set.of());

    public static final CalendarYear Y2024 = new CalendarYear(
            2024,
            days(
                    "2024-01-01",
                    "2024-02-08",
                    "2024-02-09",
                    "2024-02-10",
                    "2024-02-11",
                    "2024-02-12",
                    "2024-02-13",
                    "2024-02-14",
                    "2024-04-18",
                    "2024-04-27",
                    "2024-04-28",
                    "2024-04-29",
                    "2024-04-30",
                    "2024-05-01",
                    "2024-08-31",
                    "2024-09-01",
                    "2024-09-02",
                    "2024-09-03"),
            days("2024-05-04"));

    public static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(Y2023, Y2024));

    private OfficeYears() {}

    private static Set<LocalDate> days(String... days) {
        Set<LocalDate> dates = new TreeSet<>();
        for (String day : days) {
            dates.add(LocalDate.parse(day));
        }
        return dates;
    }
}
