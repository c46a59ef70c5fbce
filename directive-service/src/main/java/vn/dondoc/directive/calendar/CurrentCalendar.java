package vn.dondoc.directive.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;

/**
 * The calendar of all years known at a moment.
 *
 * @param versions of the years' calendars, by year
 */
public record CurrentCalendar(WorkingCalendar days, Map<Integer, Long> versions) {
    /** Which calendars lie between two days, both counted in, for a clerk: {@code năm 2023 (bản 2), năm 2024 (chưa có)}. */
    public Sentence named(LocalDate from, LocalDate to) {
        int last = Math.max(from.getYear(), to.getYear());
        List<Sentence> named = new ArrayList<>();
        for (int year = Math.min(from.getYear(), to.getYear()); year <= last; year++) {
            int first = year;
            while (!versions.containsKey(first) && year < last && !versions.containsKey(year + 1)) {
                year++;
            }
            named.add(named(first, year));
        }
        return joined(named);
    }

    /** One year, or several of which none has a calendar. */
    private Sentence named(int first, int last) {
        Long version = versions.get(first);
        if (version != null) {
            return Sentence.of("year-of-calendar", first, version);
        }
        return first == last
                ? Sentence.of("year-of-calendar.none", first)
                : Sentence.of("year-of-calendar.none-from", first, last);
    }

    /** By halves: a sentence within a sentence for each of many would be too deep for the store. */
    private static Sentence joined(List<Sentence> some) {
        int middle = some.size() / 2;
        return some.size() == 1
                ? some.getFirst()
                : Sentence.of(
                        "year-of-calendar.and",
                        joined(some.subList(0, middle)),
                        joined(some.subList(middle, some.size())));
    }
}
