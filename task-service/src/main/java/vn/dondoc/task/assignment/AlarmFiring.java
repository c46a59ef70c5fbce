package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import vn.dondoc.deadlines.reminders.Alarm;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.Firing;
import vn.dondoc.deadlines.reminders.Firing.Effect;
import vn.dondoc.deadlines.reminders.Firing.Outcome;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.DeadlineApproaching;
import vn.dondoc.task.assignment.TaskEvent.DeadlineOverdue;

/** One firing of a task's alarms: what is told, what is only recorded as skipped, and that its time has passed. */
final class AlarmFiring {
    private final Task task;
    private final AlarmPlan plan;
    private final Firing firing;
    private final Instant now;

    AlarmFiring(Task task, AlarmPlan plan, Instant now) {
        this.task = task;
        this.plan = plan;
        this.firing = plan.firing(task.alarm().doneUntil(), now);
        this.now = now;
    }

    void fire() {
        AlarmClock alarm = task.alarm();
        remind();
        if (!task.deadline().isMissed() && !now.isBefore(plan.missedAt())) {
            new MissRecord(task, now).add(alarm.isLate(plan, now));
        }
        chase();
        alarm.fired(now, firing.nextAlarmAt());
        if (task.state() == TaskState.REPORTED) {
            alarm.stop();
        }
    }

    /** Before the date. */
    private void remind() {
        for (Outcome outcome : skipped(Alarm.Kind.APPROACHING, "trước hạn")) {
            Alarm alarm = outcome.alarm();
            if (task.alarm().tellAhead(alarm.count())) {
                task.note(now, What.REMINDED, null, ahead(alarm.count()));
                task.tell(new DeadlineApproaching(
                        task.head(now), alarm.count(), alarm.last(), outcome.late(), alarm.at()));
            }
        }
    }

    /** After the date; nobody is chased while a report waits for its decision. */
    private void chase() {
        for (Outcome outcome : skipped(Alarm.Kind.OVERDUE, "sau hạn")) {
            Alarm alarm = outcome.alarm();
            if (task.state() != TaskState.REPORTED) {
                task.note(now, What.REMINDED, null, "Quá hạn, nhắc lần " + alarm.count());
                task.tell(new DeadlineOverdue(task.head(now), alarm.count(), outcome.late(), alarm.at()));
            }
        }
    }

    /** Records what is skipped of this kind and leaves what is to be told. */
    private List<Outcome> skipped(Alarm.Kind kind, String words) {
        List<Outcome> all =
                firing.outcomes().stream().filter(o -> o.alarm().kind() == kind).toList();
        List<Outcome> fired =
                all.stream().filter(o -> o.effect() == Effect.FIRED).toList();
        int skipped = all.size() - fired.size();
        if (skipped > 0) {
            task.note(now, What.REMINDERS_SKIPPED, null, "Bỏ qua " + skipped + " lần nhắc " + words);
        }
        return fired;
    }

    private static String ahead(int workingDays) {
        return workingDays == 0 ? "Hạn là hôm nay" : "Còn " + workingDays + " ngày làm việc";
    }
}
