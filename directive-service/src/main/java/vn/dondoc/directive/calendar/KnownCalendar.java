package vn.dondoc.directive.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.messaging.projection.Projected;

/** The calendar of one year, as last heard of; its id is the year. */
@Document("knownCalendars")
record KnownCalendar(@Id String id, @Field("v") long version, List<LocalDate> off, List<LocalDate> workSaturdays)
        implements Projected {

    /** @throws IllegalArgumentException if no calendar can be made of it */
    static KnownCalendar of(Calendars.CalendarChanged changed) {
        CalendarYear year =
                new CalendarYear(changed.year(), Set.copyOf(changed.off()), Set.copyOf(changed.workSaturdays()));
        return new KnownCalendar(
                String.valueOf(year.year()),
                changed.version(),
                List.copyOf(year.off()),
                List.copyOf(year.workSaturdays()));
    }

    CalendarYear year() {
        return new CalendarYear(Integer.parseInt(id), Set.copyOf(off), Set.copyOf(workSaturdays));
    }
}
