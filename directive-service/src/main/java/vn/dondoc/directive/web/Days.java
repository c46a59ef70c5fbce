package vn.dondoc.directive.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** The day that a call is about. */
@Component
final class Days {
    private final BusinessClock clock;

    Days(BusinessClock clock) {
        this.clock = clock;
    }

    /** The day asked for, or today in Vietnam. */
    LocalDate orToday(@Nullable LocalDate day) {
        return day != null ? day : clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
