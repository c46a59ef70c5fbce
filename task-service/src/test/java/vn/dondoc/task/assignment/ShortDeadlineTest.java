package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.task.assignment.Story.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.ReminderPolicy;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.task.alarm.AlarmFiring;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.DeadlineApproaching;

/** What was asked for on a Friday afternoon and is due on the Saturday morning. */
class ShortDeadlineTest {
    private static final Instant ORDERED = at("2023-12-15T15:00:00");
    private static final Instant DUE = at("2023-12-16T10:00:00");
    private static final AlarmPlan PLAN =
            new AlarmPlan(DUE, ReminderPolicy.standard(), WorkingCalendar.weekendsOnly(), ORDERED);

    private final Task task = Task.assign(order(), PLAN, ORDERED);

    @Test
    void isRemindedOfInHoursEachOnce() {
        for (Instant now = ORDERED; now.isBefore(DUE); now = now.plusSeconds(600)) {
            task.apply(AlarmFiring.fire(task.facts(), PLAN, now));
        }

        assertThat(task.raised().stream()
                        .filter(DeadlineApproaching.class::isInstance)
                        .map(DeadlineApproaching.class::cast))
                .extracting(
                        DeadlineApproaching::workingDaysAhead,
                        DeadlineApproaching::hoursAhead,
                        DeadlineApproaching::alarmAt)
                .containsExactly(tuple(0, 4, at("2023-12-16T06:00:00")), tuple(0, 1, at("2023-12-16T09:00:00")));
        assertThat(task.history().stream().filter(entry -> entry.what() == What.REMINDED))
                .extracting(HistoryEntry::note)
                .containsExactly(Message.of("reminded-hours", 4), Message.of("reminded-hours", 1));
    }

    private static Assignment order() {
        return new Assignment(
                "018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11",
                1,
                "T00",
                "1",
                "T02",
                List.of(),
                Urgency.HOA_TOC,
                DUE,
                List.of(),
                List.of(),
                null,
                ORDERED);
    }
}
