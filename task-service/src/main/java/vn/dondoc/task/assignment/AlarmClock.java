package vn.dondoc.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.AlarmPlan;

/** When the alarms of a task fire next, and what has been dealt with. */
final class AlarmClock {
    private Instant doneUntil;
    private @Nullable Instant nextAt;
    private @Nullable Integer toldAhead;

    /** @param doneUntil up to when alarms were dealt with */
    AlarmClock(Instant doneUntil) {
        this.doneUntil = doneUntil;
    }

    /** Alarms begin with the issue of the directive; a date that had passed by then fires at once. */
    static AlarmClock from(Instant issued, @Nullable AlarmPlan plan) {
        AlarmClock clock = new AlarmClock(issued);
        clock.startOver(issued, plan);
        return clock;
    }

    @Nullable Instant nextAt() {
        return nextAt;
    }

    boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    Instant doneUntil() {
        return doneUntil;
    }

    /** Silent until it is started again. */
    void stop() {
        nextAt = null;
    }

    /** Looks at once; what lay before that instant is passed over, and what was told is not told again. */
    void startAgain(Instant from) {
        doneUntil = from.isAfter(doneUntil) ? from : doneUntil;
        nextAt = doneUntil;
    }

    /** Another date or another pace: alarms begin at that moment, or after those that have fired already. */
    void startOver(Instant since, @Nullable AlarmPlan plan) {
        doneUntil = since.isAfter(doneUntil) ? since : doneUntil;
        toldAhead = null;
        nextAt = plan == null
                ? null
                : doneUntil.isBefore(plan.missedAt())
                        ? plan.nextAfter(doneUntil).at()
                        : doneUntil;
    }

    /** Whether a miss that is recorded now is told later than it should be. */
    boolean isLate(AlarmPlan plan, Instant now) {
        Instant since = doneUntil.isAfter(plan.missedAt()) ? doneUntil : plan.missedAt();
        return now.isAfter(since.plus(plan.policy().lateTolerance()));
    }

    void fired(Instant now, Instant next) {
        doneUntil = now;
        nextAt = next;
    }

    /** Whether a reminder so many working days ahead is still news: a changed calendar may plan one again. */
    boolean tellAhead(int workingDays) {
        boolean news = toldAhead == null || workingDays < toldAhead;
        toldAhead = news ? Integer.valueOf(workingDays) : toldAhead;
        return news;
    }
}
