package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.assignment.Story.at;

import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.ReminderPolicy;

class AlarmClockTest {

    @Test
    void whatIsDoneRingsNoMore() {
        Story story = Story.due().accepted(1, 100, "2023-12-20T10:00:00", "2023-12-21T10:00:00");

        assertThat(story.task.alarm().nextAt()).isNull();
    }

    @Test
    void saysWhetherAnythingHasChanged() {
        Task task = Story.due().task;
        AlarmPlan plan = new AlarmPlan(Story.DUE, ReminderPolicy.standard(), WorkingCalendar.weekendsOnly());
        Report news = new Report("r1", 1, at("2023-12-20T10:00:00"), 100, null, null);

        assertThat(task.fire(at("2023-12-14T09:00:00"), plan)).isFalse();
        assertThat(task.fire(at("2023-12-29T09:00:00"), plan)).isTrue();
        assertThat(task.report(news, at("2023-12-29T10:00:00"))).isTrue();
        assertThat(task.report(news, at("2023-12-29T10:00:00"))).isFalse();
    }

    @Test
    void aReminderIsNewsOnceAndOnlyNearerToTheDate() {
        AlarmClock clock = new AlarmClock(Story.ISSUED);

        assertThat(clock.tellAhead(3)).isTrue();
        assertThat(clock.tellAhead(3)).isFalse();
        assertThat(clock.tellAhead(7)).isFalse();
        assertThat(clock.tellAhead(1)).isTrue();
        assertThat(clock.tellAhead(3)).isFalse();
        assertThat(clock.tellAhead(0)).isTrue();
    }
}
