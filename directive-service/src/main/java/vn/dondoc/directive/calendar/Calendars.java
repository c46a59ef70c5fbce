package vn.dondoc.directive.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;

/** The working calendars that this service has heard of. */
@Component
public final class Calendars {
    private final Projection<KnownCalendar> years;

    Calendars(Projections projections) {
        years = projections.of(KnownCalendar.class);
    }

    /** What this service reads of CalendarChanged. */
    public record CalendarChanged(int year, long version, List<LocalDate> off, List<LocalDate> workSaturdays) {}

    public void on(List<Received<CalendarChanged>> changed) {
        years.apply(changed.stream().map(Received::data).map(KnownCalendar::of).toList());
    }

    /** The calendar of all years known now. */
    public WorkingCalendar working() {
        return current().days();
    }

    /** The same, and which versions of the years they are. */
    public CurrentCalendar current() {
        List<KnownCalendar> known = years.find(new Query());
        return new CurrentCalendar(
                WorkingCalendar.of(known.stream().map(KnownCalendar::year).toList()),
                known.stream().collect(Collectors.toMap(year -> year.year().year(), KnownCalendar::version)));
    }
}
