package vn.dondoc.deadlines.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When people are in their offices: the same hours on every working day, local time.
 *
 * @param opens the first moment of work
 * @param closes the moment the office is closed again, later than {@code opens}
 * @param calendar says which days are worked
 */
public record OfficeHours(LocalTime opens, LocalTime closes, WorkingCalendar calendar) {

    /** @throws IllegalArgumentException if the office would close before it opens */
    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Office hours end after they begin: " + opens + " to " + closes);
        }
    }

    /** 07:30 to 17:00 on the days of that calendar. */
    public static OfficeHours standard(WorkingCalendar calendar) {
        return new OfficeHours(LocalTime.of(7, 30), LocalTime.of(17, 0), calendar);
    }

    /** Whether the office is open at that instant: from {@code opens} until just before {@code closes}. */
    public boolean isOpen(Instant instant) {
        ZonedDateTime local = instant.atZone(WorkingCalendar.ZONE);
        LocalTime time = local.toLocalTime();
        return calendar.isWorkingDay(local.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
    }

    /** That instant if the office is open then, otherwise the next moment it opens. */
    public Instant nextOpening(Instant instant) {
        if (isOpen(instant)) {
            return instant;
        }
        ZonedDateTime local = instant.atZone(WorkingCalendar.ZONE);
        LocalDate today = local.toLocalDate();
        boolean later = local.toLocalTime().isBefore(opens) && calendar.isWorkingDay(today);
        LocalDate day = later ? today : calendar.nextWorkingDay(today);
        return day.atTime(opens).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
