package vn.dondoc.task.alarm;

import java.time.Instant;
import java.util.List;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.reminders.Alarm;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.Firing;
import vn.dondoc.deadlines.reminders.Firing.Effect;
import vn.dondoc.deadlines.reminders.Firing.Outcome;
import vn.dondoc.task.assignment.AlarmClock;
import vn.dondoc.task.assignment.Change;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.MissRecord;
import vn.dondoc.task.assignment.TaskEvent.DeadlineApproaching;
import vn.dondoc.task.assignment.TaskEvent.DeadlineOverdue;
import vn.dondoc.task.assignment.TaskFacts;
import vn.dondoc.task.assignment.TaskState;

/** One firing of a task's alarms: what is told, what is only recorded as skipped, and that its time has passed. */
public final class AlarmFiring {
    private AlarmFiring() {}

    /** Tells what is due to be told, or records that its time has passed; nothing if nothing is due. */
    public static Change fire(TaskFacts before, AlarmPlan plan, Instant now) {
        AlarmClock alarm = before.alarm();
        Change change = Change.of(before, now);
        if (!alarm.isDue(now)) {
            return change;
        }
        Firing firing = plan.firing(alarm.doneUntil(), now);
        change = remind(change, firing);
        boolean missed = !before.deadline().isMissed() && !now.isBefore(plan.missedAt());
        if (missed) {
            change = MissRecord.add(change, alarm.isLate(plan, now));
        }
        return chase(change, firing, missed).to(facts -> {
            AlarmClock fired = facts.alarm().fired(now, firing.nextAlarmAt());
            return facts.with(facts.state() == TaskState.REPORTED ? fired.stopped() : fired);
        });
    }

    /** Before the date. */
    private static Change remind(Change change, Firing firing) {
        List<Outcome> fired = fired(firing, Alarm.Kind.APPROACHING);
        Change told = skip(change, firing, Alarm.Kind.APPROACHING, fired, "reminders-skipped-ahead");
        for (Outcome outcome : fired) {
            Alarm alarm = outcome.alarm();
            if (told.now().alarm().isNews(alarm.distance())) {
                told = told.to(facts -> facts.with(facts.alarm().told(alarm.distance())))
                        .note(What.REMINDED, null, ahead(alarm))
                        .tell(head -> new DeadlineApproaching(
                                head,
                                alarm.count(),
                                alarm.last(),
                                outcome.late(),
                                alarm.at(),
                                alarm.hours() == 0 ? null : alarm.hours()));
            }
        }
        return told;
    }

    /** After the date; nobody is chased while a report waits for its decision, or in the moment of hearing of the miss. */
    private static Change chase(Change change, Firing firing, boolean missed) {
        List<Outcome> fired = missed ? List.of() : fired(firing, Alarm.Kind.OVERDUE);
        Change told = skip(change, firing, Alarm.Kind.OVERDUE, fired, "reminders-skipped-overdue");
        if (change.now().state() == TaskState.REPORTED) {
            return told;
        }
        for (Outcome outcome : fired) {
            Alarm alarm = outcome.alarm();
            told = told.note(What.REMINDED, null, Message.of("reminded-overdue", alarm.count()))
                    .tell(head -> new DeadlineOverdue(head, alarm.count(), outcome.late(), alarm.at()));
        }
        return told;
    }

    /** Records how many of this kind are skipped. */
    private static Change skip(Change change, Firing firing, Alarm.Kind kind, List<Outcome> fired, String key) {
        long skipped = firing.outcomes().stream()
                .filter(outcome -> outcome.alarm().kind() == kind && !fired.contains(outcome))
                .count();
        return skipped == 0 ? change : change.note(What.REMINDERS_SKIPPED, null, Message.of(key, (int) skipped));
    }

    private static List<Outcome> fired(Firing firing, Alarm.Kind kind) {
        return firing.outcomes().stream()
                .filter(outcome -> outcome.alarm().kind() == kind && outcome.effect() == Effect.FIRED)
                .toList();
    }

    private static Message ahead(Alarm alarm) {
        if (alarm.hours() > 0) {
            return Message.of("reminded-hours", alarm.hours());
        }
        int workingDays = alarm.count();
        return workingDays == 0 ? Message.of("reminded-today") : Message.of("reminded-ahead", workingDays);
    }
}
