package vn.dondoc.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.ReminderPolicy;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.calendar.Calendars;

@TaskServiceTest
class AlarmPlansTest {
    private static final Instant DUE = Instant.parse("2023-12-31T16:59:59Z");

    @Autowired
    private AlarmPlans plans;

    @Autowired
    private Calendars calendars;

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @EnumSource
    void remindAsConfiguredForEachUrgency(Urgency urgency) {
        AlarmPlan plan = Objects.requireNonNull(plans.planner().plan(DUE, urgency));

        assertThat(plan.policy())
                .isEqualTo(new ReminderPolicy(List.of(7, 3, 1), true, LocalTime.of(8, 0), 3, Duration.ofHours(1)));
    }

    @Test
    void standOnTheAnnouncedCalendar() {
        AlarmPlan plan = Objects.requireNonNull(plans.planner().plan(DUE, Urgency.THUONG));

        assertThat(plan.calendar().isWorkingDay(LocalDate.of(2024, 1, 1))).isFalse();
    }

    @Test
    void sayWhichYearsLackACalendarUntilItIsAnnounced() {
        plans.planner().plan(Instant.parse("2041-06-30T16:59:59Z"), Urgency.THUONG);
        assertThat(missing()).isEqualTo(1);

        calendars.announce(new CalendarYear(2041, Set.of(), Set.of()));
        plans.planner();
        assertThat(missing()).isZero();
    }

    private double missing() {
        return meters.get("dondoc.calendar.missing").gauge().value();
    }
}
