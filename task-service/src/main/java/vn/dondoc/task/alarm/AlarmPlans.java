package vn.dondoc.task.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.ReminderPolicies;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.task.calendar.Calendars;

/**
 * Plans the alarms of deadlines on the calendar as it is now. For a year without a calendar only weekends are off; the
 * gauge {@code dondoc.calendar.missing} says how many such years deadlines have fallen in.
 */
@Component
public final class AlarmPlans {
    private final Calendars calendars;
    private final ReminderPolicies policies;
    private final Set<Integer> missing = new ConcurrentSkipListSet<>();

    AlarmPlans(Calendars calendars, Reminders reminders, MeterRegistry meters) {
        this.calendars = calendars;
        this.policies = reminders.policies();
        Gauge.builder("dondoc.calendar.missing", missing, Set::size)
                .description("Years that deadlines fall in and that have no calendar")
                .register(meters);
    }

    /** Reads the calendar once, for many deadlines. */
    public Planner planner() {
        WorkingCalendar calendar = calendars.working();
        missing.removeIf(calendar::covers);
        return new Planner(calendar);
    }

    /** Makes plans on one reading of the calendar. */
    public final class Planner {
        private final WorkingCalendar calendar;

        private Planner(WorkingCalendar calendar) {
            this.calendar = calendar;
        }

        /**
         * The plan of that deadline; none without a date.
         *
         * @param orderedAt when it was asked for
         */
        public @Nullable AlarmPlan plan(@Nullable Instant due, Urgency urgency, Instant orderedAt) {
            if (due == null) {
                return null;
            }
            int year = due.atZone(WorkingCalendar.ZONE).getYear();
            if (!calendar.covers(year)) {
                missing.add(year);
            }
            return new AlarmPlan(due, policies.of(urgency), calendar, orderedAt);
        }
    }
}
