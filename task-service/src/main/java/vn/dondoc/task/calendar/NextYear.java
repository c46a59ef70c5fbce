package vn.dondoc.task.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** Shows that nobody has entered next year's calendar although it should be announced by now. */
@Component
class NextYear {
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Month ANNOUNCED_BY = Month.OCTOBER;

    private final Calendars calendars;
    private final BusinessClock clock;

    NextYear(Calendars calendars, BusinessClock clock, Gauges gauges) {
        this.calendars = calendars;
        this.clock = clock;
        gauges.show(
                new Gauges.Label(
                        "dondoc.calendar.next.missing",
                        null,
                        "1 from 1 October on as long as next year has no working calendar, otherwise 0"),
                EVERY,
                () -> isMissing() ? 1 : 0);
    }

    boolean isMissing() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return today.getMonth().compareTo(ANNOUNCED_BY) >= 0
                && calendars.find(today.getYear() + 1).isEmpty();
    }
}
