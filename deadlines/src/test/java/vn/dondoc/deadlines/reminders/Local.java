package vn.dondoc.deadlines.reminders;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** Instants as a clock on a wall in Vietnam shows them. */
final class Local {

    private Local() {}

    static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
