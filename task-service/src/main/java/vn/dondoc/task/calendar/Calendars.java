package vn.dondoc.task.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;

/** The working calendars of all years. */
@Component
public final class Calendars {
    private final Aggregates<OfficeYear> years;

    Calendars(AggregateStores stores) {
        years = stores.of(OfficeYear.class);
    }

    /** All years, the earliest first. */
    public List<OfficeYear> all() {
        return years.find(new Query().with(Sort.by("_id")));
    }

    public Optional<OfficeYear> find(int year) {
        return years.find(String.valueOf(year));
    }

    /** The calendar that all years make together, as it is now. */
    public WorkingCalendar working() {
        return WorkingCalendar.of(all().stream().map(OfficeYear::days).toList());
    }

    /** Announces years that are not there yet; leaves the others alone. */
    void announce(Collection<CalendarYear> first) {
        years.insertMissing(first.stream().map(OfficeYear::announced).toList());
    }

    /**
     * Announces a new year.
     *
     * @return the year, or empty if it is there already
     */
    public Optional<OfficeYear> announce(CalendarYear days) {
        OfficeYear year = OfficeYear.announced(days);
        return years.insert(year) ? Optional.of(year) : Optional.empty();
    }

    /**
     * Changes a year that was read before.
     *
     * @throws Conflict if somebody else changed it since
     */
    public OfficeYear change(OfficeYear year, CalendarYear days) {
        if (!year.days().equals(days)) {
            year.change(days);
            years.save(year);
        }
        return year;
    }
}
