package vn.dondoc.deadlines.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.Alarm.Kind;
import vn.dondoc.deadlines.reminders.Firing.Effect;
import vn.dondoc.deadlines.reminders.Firing.Outcome;

/**
 * All alarms of one deadline, computed when asked for. A deadline is missed one second after {@code due}: what is done
 * at that very second is in time, and a deadline at the end of a day is missed at midnight. Reminders before the date
 * lie before {@code due}, strictly; those after it begin on the morning of the first working day after the day of
 * {@code due} and never end.
 *
 * @param due the last instant in time
 * @param policy when to remind
 * @param calendar which days are worked
 */
public record AlarmPlan(Instant due, ReminderPolicy policy, WorkingCalendar calendar) {

    /** When the deadline counts as missed. */
    public Instant missedAt() {
        return due.plusSeconds(1);
    }

    /**
     * The first alarm strictly after that instant. A new task passes the moment it came into being and so gets what
     * still fits, and nothing in the past.
     */
    public Alarm nextAfter(Instant lastDone) {
        return after(lastDone).findFirst().orElseThrow();
    }

    /**
     * What is to be done at {@code now} about the alarms after {@code lastDone} up to and with {@code now}: reminders
     * before a date that has passed are skipped; of several reminders only the latest is fired; the miss always is.
     *
     * @param lastDone up to when alarms were dealt with; one nanosecond before a stored {@code nextAlarmAt} does
     * @param now business time; nothing is due if it is not after {@code lastDone}
     */
    public Firing firing(Instant lastDone, Instant now) {
        List<Alarm> passed =
                after(lastDone).takeWhile(alarm -> !alarm.at().isAfter(now)).toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < passed.size(); i++) {
            Alarm alarm = passed.get(i);
            boolean outdone = i + 1 < passed.size() && passed.get(i + 1).kind() == alarm.kind();
            boolean tooLate = alarm.kind() == Kind.APPROACHING && !now.isBefore(due);
            boolean fired = !outdone && !tooLate;
            boolean late = fired && now.isAfter(alarm.at().plus(policy.lateTolerance()));
            outcomes.add(new Outcome(alarm, fired ? Effect.FIRED : Effect.SKIPPED, late));
        }
        return new Firing(
                outcomes, nextAfter(now.isAfter(lastDone) ? now : lastDone).at());
    }

    private Stream<Alarm> after(Instant instant) {
        Alarm missed = new Alarm(Kind.MISSED, missedAt(), 0, false);
        return Stream.of(approaching().stream(), Stream.of(missed), overdue())
                .flatMap(alarms -> alarms)
                .dropWhile(alarm -> !alarm.at().isAfter(instant));
    }

    private List<Alarm> approaching() {
        List<Alarm> alarms = new ArrayList<>();
        Stream<Integer> today = policy.morningOfTheDay() ? Stream.of(0) : Stream.empty();
        Stream.concat(policy.workingDaysAhead().stream(), today).forEach(ahead -> {
            Instant at = morning(calendar.minusWorkingDays(dueDay(), ahead));
            if (at.isBefore(due)) {
                alarms.add(new Alarm(Kind.APPROACHING, at, ahead, false));
            }
        });
        for (int i = alarms.size() - 1; i >= 0; i--) {
            Alarm alarm = alarms.get(i);
            if (calendar.isWorkingDay(alarm.at().atZone(WorkingCalendar.ZONE).toLocalDate())) {
                alarms.set(i, new Alarm(alarm.kind(), alarm.at(), alarm.count(), true));
                break;
            }
        }
        return alarms;
    }

    private Stream<Alarm> overdue() {
        record Repeat(LocalDate day, int ordinal) {}
        Repeat first = new Repeat(calendar.nextWorkingDay(dueDay()), 1);
        return Stream.iterate(
                        first,
                        r -> new Repeat(calendar.plusWorkingDays(r.day(), policy.repeatEvery()), r.ordinal() + 1))
                .map(r -> new Alarm(Kind.OVERDUE, morning(r.day()), r.ordinal(), false));
    }

    private LocalDate dueDay() {
        return due.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private Instant morning(LocalDate day) {
        return day.atTime(policy.morning()).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
