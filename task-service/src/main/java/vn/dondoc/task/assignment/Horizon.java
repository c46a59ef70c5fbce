package vn.dondoc.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/**
 * How far dates are away, as of a moment.
 *
 * @param nearUntil a date before this instant is near: three working days from today and the rest of that day
 * @param tomorrow its beginning
 * @param weekOver the beginning of the eighth day after today
 */
record Horizon(Instant nearUntil, Instant tomorrow, Instant weekOver) {
    private static final int NEAR_WORKING_DAYS = 3;

    static Horizon at(Instant now, WorkingCalendar calendar) {
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        return new Horizon(
                start(calendar.plusWorkingDays(today, NEAR_WORKING_DAYS).plusDays(1)),
                start(today.plusDays(1)),
                start(today.plusDays(8)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
