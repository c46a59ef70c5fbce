package vn.dondoc.task.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.messaging.outbox.Aggregate;

/** The working calendar of one year, as announced: its id is the year. Days are kept in words, as a day has no zone. */
@Document("calendars")
public final class OfficeYear extends Aggregate {
    private List<String> off;
    private List<String> workSaturdays;

    @PersistenceCreator
    OfficeYear(String id, List<String> off, List<String> workSaturdays) {
        super(id);
        this.off = off;
        this.workSaturdays = workSaturdays;
    }

    /** The calendar of that year is announced, or announced anew. */
    @Published(type = "calendar.changed", topic = "calendar.events.v1")
    public record CalendarChanged(int year, long version, List<LocalDate> off, List<LocalDate> workSaturdays)
            implements Event {}

    /** A year that was not there yet. */
    static OfficeYear announced(CalendarYear days) {
        OfficeYear year = new OfficeYear(String.valueOf(days.year()), List.of(), List.of());
        year.change(days);
        return year;
    }

    void change(CalendarYear days) {
        off = words(days.off());
        workSaturdays = words(days.workSaturdays());
        raise(new CalendarChanged(
                days.year(), nextVersion(), List.copyOf(days.off()), List.copyOf(days.workSaturdays())));
    }

    /** Its days. */
    public CalendarYear days() {
        return new CalendarYear(Integer.parseInt(id()), dates(off), dates(workSaturdays));
    }

    private static List<String> words(Iterable<LocalDate> days) {
        return java.util.stream.StreamSupport.stream(days.spliterator(), false)
                .map(LocalDate::toString)
                .toList();
    }

    private static TreeSet<LocalDate> dates(List<String> days) {
        return days.stream().map(LocalDate::parse).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
