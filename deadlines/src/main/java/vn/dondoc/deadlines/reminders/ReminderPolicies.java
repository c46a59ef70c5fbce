package vn.dondoc.deadlines.reminders;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The reminder policy of each urgency.
 *
 * @param byUrgency one policy for every urgency
 */
public record ReminderPolicies(Map<Urgency, ReminderPolicy> byUrgency) {

    /** An urgency that is not given gets the standard policy. */
    public ReminderPolicies {
        Map<Urgency, ReminderPolicy> complete = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            complete.put(urgency, byUrgency.getOrDefault(urgency, ReminderPolicy.standard()));
        }
        byUrgency = Collections.unmodifiableMap(complete);
    }

    /** The standard policy for all. */
    public static ReminderPolicies standard() {
        return new ReminderPolicies(Map.of());
    }

    /** The policy of that urgency. */
    public ReminderPolicy of(Urgency urgency) {
        return byUrgency.getOrDefault(urgency, ReminderPolicy.standard());
    }
}
