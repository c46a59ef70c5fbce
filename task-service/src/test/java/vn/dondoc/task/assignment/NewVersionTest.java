package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.assignment.Story.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.ReminderPolicy;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.task.order.Amendment;

/** What a task makes of a newer version of its directive, beside the date. */
class NewVersionTest {
    private static final Assignment ORDER = Story.assignment("T02", Story.DUE);

    @Test
    void takesInSilenceWhatIsNoLongerAskedFor() {
        Story story = Story.due().superseded("2023-12-20T09:00:00");
        Instant later = at("2024-01-15T23:59:59");

        read(story.task, version(5, Urgency.THUONG, later));

        assertThat(story.task.assignment().directiveVersion()).isEqualTo(5);
        assertThat(story.task.due()).isEqualTo(later);
        assertThat(story.told()).containsExactly("TaskAssigned", "TaskSuperseded");
        read(story.task, version(4, Urgency.THUONG, Story.DUE));
        assertThat(story.task.due()).isEqualTo(later);
    }

    @Test
    void keepsWhatIsAskedForWhereOnlySilenceIsMeant() {
        Task task = Story.due().task;

        read(task, version(5, Urgency.THUONG, at("2024-01-15T23:59:59")));

        assertThat(task.due()).isEqualTo(Story.DUE);
    }

    @Test
    void wasAskedForWhenItWasFirstMadeThoughItsOrderIsALaterOne() {
        Story story = Story.due();
        assertThat(story.task.facts().assignedAt()).isEqualTo(Story.ISSUED);

        story.amended(3, "2024-01-15T23:59:59", "2023-12-20T09:00:00");

        assertThat(story.task.facts().assignedAt()).isEqualTo(Story.ISSUED);
    }

    @Test
    void wasAskedForByItsOrderThoughTheNewsOfThatWasSlow() {
        Task late = Task.assign(ORDER, Story.plan(Story.DUE), at("2023-12-18T09:00:00"));

        assertThat(late.facts().assignedAt()).isEqualTo(Story.ISSUED);
    }

    @Test
    void theSameVersionIsNoNews() {
        Story story = Story.due().amended(2, "2024-01-15T23:59:59", "2023-12-20T09:00:00");

        assertThat(story.told()).containsExactly("TaskAssigned");
        assertThat(story.task.due()).isEqualTo(Story.DUE);
    }

    @Test
    void otherWordsForWhoHelpsAreTold() {
        Story story = Story.due();

        follow(story.task, version(3, List.of("T05", "các đơn vị liên quan")));

        assertThat(story.told()).containsExactly("TaskAssigned", "TaskAmended");
        assertThat(story.task.assignment().coordinatorsAsWritten()).containsExactly("T05", "các đơn vị liên quan");
    }

    @Test
    void wordsThatWereNotKeptBeforeAreNoNews() {
        Task task = Task.assign(version(2, null), Story.plan(Story.DUE), Story.ISSUED);

        follow(task, version(3, List.of("T05")));

        assertThat(task.raised()).hasSize(1);
        assertThat(task.assignment().coordinatorsAsWritten()).containsExactly("T05");
    }

    @Test
    void anotherUrgencyBringsAnotherPace() {
        Task task = Story.due().task;
        ReminderPolicy early = new ReminderPolicy(List.of(7), true, LocalTime.of(7, 0), 1, Duration.ZERO, false);

        task.apply(Amendment.follow(
                task.facts(),
                version(3, Urgency.KHAN, Story.DUE),
                new AlarmPlan(Story.DUE, early, WorkingCalendar.weekendsOnly()),
                "khẩn",
                at("2023-12-15T09:00:00")));

        assertThat(task.alarm().nextAt()).isEqualTo(at("2023-12-21T07:00:00"));
        assertThat(task.assignment().urgency()).isEqualTo(Urgency.KHAN);
    }

    private static void read(Task task, Assignment order) {
        task.apply(Amendment.takeInSilence(task.facts(), order, at("2023-12-21T09:00:00")));
    }

    private static void follow(Task task, Assignment order) {
        task.apply(Amendment.follow(task.facts(), order, Story.plan(Story.DUE), "rõ hơn", at("2023-12-15T09:00:00")));
    }

    private static Assignment version(long version, Urgency urgency, Instant due) {
        return version(version, urgency, due, ORDER.coordinatorsAsWritten());
    }

    private static Assignment version(long version, @Nullable List<String> coordinators) {
        return version(version, ORDER.urgency(), Story.DUE, coordinators);
    }

    private static Assignment version(long version, Urgency urgency, Instant due, @Nullable List<String> coordinators) {
        return new Assignment(
                ORDER.directive(),
                version,
                ORDER.issuer(),
                ORDER.itemPath(),
                ORDER.unit(),
                ORDER.coordinators(),
                urgency,
                due,
                ORDER.deliverables(),
                coordinators,
                ORDER.reportTo(),
                at("2023-12-15T08:00:00"));
    }
}
