package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.assignment.Story.at;

import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.ReminderPolicy;
import vn.dondoc.task.alarm.AlarmFiring;

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
        Report news = new Report("r1", 1, at("2023-12-20T10:00:00"), 100, null, null, null);

        assertThat(task.apply(AlarmFiring.fire(task.facts(), plan, at("2023-12-14T09:00:00"))))
                .isFalse();
        assertThat(task.apply(AlarmFiring.fire(task.facts(), plan, at("2023-12-29T09:00:00"))))
                .isTrue();
        assertThat(task.apply(Reporting.hear(task.facts(), news, at("2023-12-29T10:00:00"))))
                .isTrue();
        assertThat(task.apply(Reporting.hear(task.facts(), news, at("2023-12-29T10:00:00"))))
                .isFalse();
    }

    @Test
    void aReminderIsNewsOnceAndOnlyNearerToTheDate() {
        AlarmClock silent = new AlarmClock(Story.ISSUED, null, null);
        assertThat(silent.isNews(3)).isTrue();

        AlarmClock told = silent.told(3);
        assertThat(told.isNews(3)).isFalse();
        assertThat(told.isNews(7)).isFalse();
        assertThat(told.isNews(1)).isTrue();

        AlarmClock again = told.told(1);
        assertThat(again.isNews(3)).isFalse();
        assertThat(again.isNews(0)).isTrue();
    }
}
