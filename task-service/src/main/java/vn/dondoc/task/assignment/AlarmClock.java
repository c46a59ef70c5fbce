package vn.dondoc.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.AlarmPlan;

/**
 * When the alarms of a task fire next, and what has been dealt with.
 *
 * @param doneUntil up to when alarms were dealt with
 * @param nextAt when they fire next; none while it is silent
 * @param toldAhead how far ahead the reminder nearest to the date was that was given: working days, and less than none
 *     where it counted hours; none before the first
 */
public record AlarmClock(
        Instant doneUntil,
        @Nullable Instant nextAt,
        @Nullable Integer toldAhead) {

    /** Alarms begin with the issue of the directive; a date that had passed by then fires at once. */
    static AlarmClock from(Instant issued, @Nullable AlarmPlan plan) {
        return new AlarmClock(issued, null, null).startedOver(issued, plan);
    }

    public boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    /** Silent until it is started again. */
    public AlarmClock stopped() {
        return new AlarmClock(doneUntil, null, toldAhead);
    }

    /** Looks at once; what lay before that instant is passed over, and what was told is not told again. */
    AlarmClock startedAgain(Instant from) {
        Instant since = later(from);
        return new AlarmClock(since, since, toldAhead);
    }

    /** Another date or another pace: alarms begin at that moment, or after those that have fired already. */
    public AlarmClock startedOver(Instant from, @Nullable AlarmPlan plan) {
        Instant since = later(from);
        if (plan == null) {
            return new AlarmClock(since, null, null);
        }
        return new AlarmClock(
                since, since.isBefore(plan.missedAt()) ? plan.nextAfter(since).at() : since, null);
    }

    private Instant later(Instant other) {
        return other.isAfter(doneUntil) ? other : doneUntil;
    }

    /** Whether a miss that is recorded now is told later than it should be. */
    public boolean isLate(AlarmPlan plan, Instant now) {
        Instant since = doneUntil.isAfter(plan.missedAt()) ? doneUntil : plan.missedAt();
        return now.isAfter(since.plus(plan.policy().lateTolerance()));
    }

    public AlarmClock fired(Instant now, Instant next) {
        return new AlarmClock(now, next, toldAhead);
    }

    /** Whether a reminder so far ahead is still news: a changed calendar may plan one again. */
    public boolean isNews(int ahead) {
        return toldAhead == null || ahead < toldAhead;
    }

    public AlarmClock told(int ahead) {
        return new AlarmClock(doneUntil, nextAt, ahead);
    }
}
