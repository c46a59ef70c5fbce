package vn.dondoc.task.alarm;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.deadlines.reminders.ReminderPolicies;
import vn.dondoc.deadlines.reminders.ReminderPolicy;
import vn.dondoc.deadlines.reminders.Urgency;

/** When to remind, by urgency; an urgency that is not configured gets the standard policy. */
@ConfigurationProperties("dondoc.reminders")
record Reminders(@DefaultValue Map<Urgency, ReminderPolicy> byUrgency) {

    ReminderPolicies policies() {
        return new ReminderPolicies(byUrgency);
    }
}
