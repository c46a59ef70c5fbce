package vn.dondoc.deadlines.reminders;

import java.time.Instant;
import java.util.List;

/**
 * What a watch that wakes up has to do for one deadline.
 *
 * @param outcomes every alarm since the watch last looked, in order of time
 * @param nextAlarmAt when to look again; there is always a next time, as reminders after the date do not end
 */
public record Firing(List<Outcome> outcomes, Instant nextAlarmAt) {

    public Firing {
        outcomes = List.copyOf(outcomes);
    }

    /** Only what is to be told now. */
    public List<Outcome> fired() {
        return outcomes.stream().filter(o -> o.effect() == Effect.FIRED).toList();
    }

    /**
     * What becomes of one alarm.
     *
     * @param alarm the alarm as planned
     * @param effect whether people are told or only the record is kept
     * @param late for a fired alarm, whether it comes later than the policy tolerates
     */
    public record Outcome(Alarm alarm, Effect effect, boolean late) {}

    /** FIRED is told; SKIPPED is recorded, as its time has passed or a later alarm says more. */
    public enum Effect {
        FIRED,
        SKIPPED
    }
}
