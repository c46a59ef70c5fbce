package vn.dondoc.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.AlarmPlan;
import vn.dondoc.deadlines.reminders.ReminderPolicy;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.task.alarm.AlarmFiring;
import vn.dondoc.task.assignment.TaskEvent.DeadlineApproaching;
import vn.dondoc.task.order.Amendment;

/** A task of T02, issued on Thursday 14 December 2023, 09:00, due at the end of the year, told in local times. */
final class Story {
    static final Instant DUE = at("2023-12-31T23:59:59");
    static final Instant ISSUED = at("2023-12-14T09:00:00");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(
            new CalendarYear(2023, Set.of(), Set.of()),
            new CalendarYear(2024, Set.of(LocalDate.of(2024, 1, 1)), Set.of())));

    final Task task;

    private Story(@Nullable Instant due) {
        this.task = Task.assign(assignment("T02", due), plan(due), ISSUED);
    }

    static Story due() {
        return new Story(DUE);
    }

    static Story due(String local) {
        return new Story(at(local));
    }

    static Story undated() {
        return new Story(null);
    }

    static Assignment assignment(String unit, @Nullable Instant due) {
        return new Assignment(
                "018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11",
                2,
                "T00",
                "1",
                unit,
                List.of("T05"),
                Urgency.THUONG,
                due,
                List.of(new Deliverable("kế hoạch hành động", 1)),
                List.of("T05"),
                "UBND tỉnh",
                ISSUED);
    }

    static @Nullable AlarmPlan plan(@Nullable Instant due) {
        return plan(due, CALENDAR);
    }

    private static @Nullable AlarmPlan plan(@Nullable Instant due, WorkingCalendar calendar) {
        return due == null ? null : new AlarmPlan(due, ReminderPolicy.standard(), calendar);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    Story acknowledged(String when) {
        task.apply(Lifecycle.acknowledge(task.facts(), "An", at(when)));
        return this;
    }

    Story submitted(int round, String when, String heard) {
        return heard(new Report("r" + round, round, at(when), 100, null, null, null), at(heard));
    }

    Story submitted(int round, String when) {
        return submitted(round, when, when);
    }

    /** Tells of progress. */
    Story progressed(int round, int percent, String when) {
        return heard(new Report("r" + round, round, at(when), percent, false, null, null), at(when));
    }

    Story returned(int round, String submitted, String when) {
        return returned(round, submitted, when, when);
    }

    Story returned(int round, String submitted, String when, String heard) {
        return heard(
                new Report(
                        "r" + round,
                        round,
                        at(submitted),
                        100,
                        null,
                        new Report.Decision(false, at(when), "thiếu", null),
                        null),
                at(heard));
    }

    Story accepted(int round, int percent, String submitted, String when) {
        return heard(
                new Report(
                        "r" + round,
                        round,
                        at(submitted),
                        percent,
                        null,
                        new Report.Decision(true, at(when), null, null),
                        null),
                at(when));
    }

    private Story heard(Report news, Instant when) {
        task.apply(Reporting.hear(task.facts(), news, when));
        return this;
    }

    /** The directive is amended then; this is what its new version orders of the unit, heard of later. */
    Story amended(long version, @Nullable String newDue, String when, String heard) {
        Instant date = newDue == null ? null : at(newDue);
        Assignment as = assignment("T02", date);
        Assignment order = new Assignment(
                as.directive(),
                version,
                as.issuer(),
                as.itemPath(),
                as.unit(),
                as.coordinators(),
                as.urgency(),
                date,
                as.deliverables(),
                as.coordinatorsAsWritten(),
                as.reportTo(),
                at(when));
        task.apply(Amendment.follow(task.facts(), order, plan(date), "lùi hạn", at(heard)));
        return this;
    }

    Story amended(long version, @Nullable String newDue, String when) {
        return amended(version, newDue, when, when);
    }

    Story superseded(String when) {
        task.apply(Lifecycle.supersede(task.facts(), "giao lại", at(when)));
        return this;
    }

    Story withdrawn(String when) {
        task.apply(Lifecycle.withdraw(task.facts(), "ban hành nhầm", at(when)));
        return this;
    }

    /** The watch looks at this time. */
    Story watched(String when) {
        task.apply(AlarmFiring.fire(task.facts(), Objects.requireNonNull(plan(task.due())), at(when)));
        return this;
    }

    /** The watch looks every hour. */
    Story watchedFromTo(String from, String to) {
        return watchedFromTo(from, to, CALENDAR);
    }

    Story watchedFromTo(String from, String to, WorkingCalendar calendar) {
        for (Instant now = at(from); !now.isAfter(at(to)); now = now.plusSeconds(3600)) {
            AlarmPlan plan = Objects.requireNonNull(plan(task.due(), calendar));
            task.apply(AlarmFiring.fire(task.facts(), plan, now));
        }
        return this;
    }

    /** What was told ahead of the date so far. */
    List<DeadlineApproaching> reminders() {
        return task.raised().stream()
                .filter(DeadlineApproaching.class::isInstance)
                .map(DeadlineApproaching.class::cast)
                .toList();
    }

    /** What the task has told so far, by the names of its events. */
    List<String> told() {
        return task.raised().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    <E> E last(Class<E> type) {
        return task.raised().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    List<HistoryEntry.What> history() {
        return task.history().stream().map(HistoryEntry::what).toList();
    }
}
