package vn.dondoc.directive.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/**
 * The calendar of all years known at a moment.
 *
 * @param versions of the years' calendars, by year
 */
public record CurrentCalendar(WorkingCalendar days, Map<Integer, Long> versions) {
    /** Which calendars lie between two days, both counted in, for a clerk: {@code năm 2023 (bản 2), năm 2024 (chưa có)}. */
    public String named(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(Math.min(from.getYear(), to.getYear()), Math.max(from.getYear(), to.getYear()))
                .mapToObj(year -> "năm %d (%s)".formatted(year, version(year)))
                .collect(Collectors.joining(", "));
    }

    private String version(int year) {
        Long version = versions.get(year);
        return version == null ? "chưa có" : "bản " + version;
    }
}
