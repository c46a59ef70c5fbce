package vn.dondoc.task.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.ReminderPolicy;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.calendar.Calendars;

@TaskServiceTest
class AlarmPlansTest {
    private static final Instant DUE = Instant.parse("2023-12-31T16:59:59Z");
    private static final Instant ORDERED = DUE.minus(Duration.ofDays(30));

    @Autowired
    private AlarmPlans plans;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Reminders reminders;

    @ParameterizedTest
    @EnumSource
    void remindAsConfiguredForEachUrgency(Urgency urgency) {
        AlarmPlan plan = Objects.requireNonNull(plans.planner().plan(DUE, urgency, ORDERED));

        assertThat(plan.policy())
                .isEqualTo(new ReminderPolicy(
                        List.of(7, 3, 1),
                        true,
                        LocalTime.of(8, 0),
                        3,
                        Duration.ofHours(1),
                        urgency == Urgency.HOA_TOC));
    }

    @Test
    void remindAtThePaceOfEachUrgency() {
        MapConfigurationPropertySource properties = new MapConfigurationPropertySource(Map.of(
                "dondoc.reminders.by-urgency.khan.working-days-ahead", "5,2",
                "dondoc.reminders.by-urgency.khan.morning-of-the-day", "false",
                "dondoc.reminders.by-urgency.khan.morning", "07:30",
                "dondoc.reminders.by-urgency.khan.repeat-every", "2",
                "dondoc.reminders.by-urgency.khan.late-tolerance", "30m",
                "dondoc.reminders.by-urgency.hoa-toc.working-days-ahead", "1",
                "dondoc.reminders.by-urgency.hoa-toc.morning-of-the-day", "true",
                "dondoc.reminders.by-urgency.hoa-toc.morning", "06:00",
                "dondoc.reminders.by-urgency.hoa-toc.repeat-every", "1",
                "dondoc.reminders.by-urgency.hoa-toc.late-tolerance", "10m"));
        properties.put("dondoc.reminders.by-urgency.hoa-toc.at-any-hour", "true");
        Reminders written =
                new Binder(properties).bind("dondoc.reminders", Reminders.class).get();
        AlarmPlans configured = new AlarmPlans(calendars, written, new SimpleMeterRegistry());

        assertThat(configured.planner().plan(DUE, Urgency.THUONG, ORDERED))
                .extracting(AlarmPlan::policy)
                .isEqualTo(
                        new ReminderPolicy(List.of(7, 3, 1), true, LocalTime.of(8, 0), 3, Duration.ofHours(1), false));
        assertThat(configured.planner().plan(DUE, Urgency.KHAN, ORDERED))
                .extracting(AlarmPlan::policy)
                .isEqualTo(new ReminderPolicy(
                        List.of(5, 2), false, LocalTime.of(7, 30), 2, Duration.ofMinutes(30), false));
        assertThat(configured.planner().plan(DUE, Urgency.HOA_TOC, ORDERED))
                .extracting(AlarmPlan::policy)
                .isEqualTo(new ReminderPolicy(List.of(1), true, LocalTime.of(6, 0), 1, Duration.ofMinutes(10), true));
    }

    @Test
    void standOnTheAnnouncedCalendar() {
        AlarmPlan plan = Objects.requireNonNull(plans.planner().plan(DUE, Urgency.THUONG, ORDERED));

        assertThat(plan.calendar().isWorkingDay(LocalDate.of(2024, 1, 1))).isFalse();
    }

    @Test
    void sayWhichYearsLackACalendarUntilItIsAnnounced() {
        MeterRegistry meters = new SimpleMeterRegistry();
        AlarmPlans fresh = new AlarmPlans(calendars, reminders, meters);
        Gauge missing = meters.get("dondoc.calendar.missing").gauge();
        fresh.planner().plan(Instant.parse("2041-06-30T16:59:59Z"), Urgency.THUONG, ORDERED);
        assertThat(missing.value()).isEqualTo(1);

        calendars.announce(new CalendarYear(2041, Set.of(), Set.of()));
        fresh.planner();
        assertThat(missing.value()).isZero();
    }
}
