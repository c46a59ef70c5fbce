package vn.dondoc.deadlines.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.OfficeHours;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.Alarm.Kind;
import vn.dondoc.deadlines.reminders.Firing.Effect;
import vn.dondoc.deadlines.reminders.Firing.Outcome;

/**
 * All alarms of one deadline, computed when asked for. A deadline is missed one second after {@code due}: what is done
 * at that very second is in time, and a deadline at the end of a day is missed at midnight. Reminders before the date
 * lie before {@code due}, strictly; those after it begin on the morning of the first working day after the day of
 * {@code due}, unless that is when people hear of the miss, and never end.
 *
 * @param due the last instant in time
 * @param policy when to remind
 * @param calendar which days are worked
 * @param from when it was asked for, which nobody has to be reminded of the next morning unless it is due then or the
 *     day after; where no reminder of days ahead comes after that, the deadline is short, and hours are counted on its
 *     day; null if not known
 */
public record AlarmPlan(
        Instant due,
        ReminderPolicy policy,
        WorkingCalendar calendar,
        @Nullable Instant from) {

    /** Hours ahead of a short deadline, from far to near. */
    private static final List<Integer> HOURS = List.of(4, 1);

    /** Whoever has just been told what to do is not reminded of it. */
    private static final Duration JUST_TOLD = Duration.ofMinutes(15);

    /** Of two reminders that come together the one that counts hours says more. */
    private static final Duration TOGETHER = Duration.ofMinutes(30);

    private static final LocalTime DAWN = LocalTime.of(6, 0);
    private static final LocalTime DUSK = LocalTime.of(21, 0);

    /** Of a deadline of which it is not known when it was asked for. */
    public AlarmPlan(Instant due, ReminderPolicy policy, WorkingCalendar calendar) {
        this(due, policy, calendar, null);
    }

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
        if (from != null && isShort(alarms, from)) {
            List<Alarm> hourly = hourly(from);
            alarms.removeIf(alarm -> hourly.stream()
                    .anyMatch(hour ->
                            Duration.between(alarm.at(), hour.at()).abs().compareTo(TOGETHER) <= 0));
            alarms.addAll(hourly);
            alarms.sort(Comparator.comparing(Alarm::at));
        }
        alarms.removeIf(this::comesWhereNobodyHasForgotten);
        last(alarms).ifPresent(last -> {
            alarms.replaceAll(alarm -> alarm.equals(last) ? alarm.asLast() : alarm);
            if (!policy.atAnyHour() && isAtWork(last)) {
                alarms.removeIf(alarm -> !isAtWork(alarm));
            }
        });
        return alarms;
    }

    /** Whether it is heard of at work: what comes before the office opens is heard of then. */
    private boolean isAtWork(Alarm alarm) {
        return calendar.isWorkingDay(day(alarm.at())) && time(alarm.at()).isBefore(office().closes());
    }

    private OfficeHours office() {
        return OfficeHours.standard(calendar);
    }

    /** The last that comes at work; where none does, the last of all. */
    private Optional<Alarm> last(List<Alarm> alarms) {
        List<Alarm> toCome = alarms.stream()
                .filter(alarm -> from == null || alarm.at().isAfter(from))
                .toList();
        return toCome.reversed().stream()
                .filter(this::isAtWork)
                .findFirst()
                .or(() -> toCome.reversed().stream().findFirst());
    }

    /** Of days that are still many, on the first working morning after it was asked for. */
    private boolean comesWhereNobodyHasForgotten(Alarm alarm) {
        return from != null && alarm.count() > 1 && !day(alarm.at()).isAfter(calendar.nextWorkingDay(day(from)));
    }

    private static boolean isShort(List<Alarm> alarms, Instant from) {
        return alarms.stream()
                .noneMatch(alarm -> alarm.count() > 0 && alarm.at().isAfter(from));
    }

    /** On the day itself, and not at night unless an hour of the night is named. */
    private List<Alarm> hourly(Instant from) {
        boolean isDueAtNight = isNight(due) && !isEndOfDay(time(due));
        return HOURS.stream()
                .map(hours -> new Alarm(Kind.APPROACHING, due.minus(Duration.ofHours(hours)), 0, false, hours))
                .filter(alarm -> alarm.at().isAfter(from.plus(JUST_TOLD)))
                .filter(alarm -> day(alarm.at()).equals(dueDay()) && (isDueAtNight || !isNight(alarm.at())))
                .toList();
    }

    private static boolean isNight(Instant at) {
        return time(at).isBefore(DAWN) || !time(at).isBefore(DUSK);
    }

    private static boolean isEndOfDay(LocalTime time) {
        return time.equals(DuePolicy.LAST_SECOND) || time.equals(LocalTime.MIDNIGHT);
    }

    private static LocalTime time(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toLocalTime();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private Stream<Alarm> overdue() {
        record Repeat(LocalDate day, int ordinal) {}
        Repeat first = new Repeat(firstRepeat(), 1);
        return Stream.iterate(
                        first,
                        r -> new Repeat(calendar.plusWorkingDays(r.day(), policy.repeatEvery()), r.ordinal() + 1))
                .map(r -> new Alarm(Kind.OVERDUE, morning(r.day()), r.ordinal(), false));
    }

    private LocalDate firstRepeat() {
        LocalDate next = calendar.nextWorkingDay(dueDay());
        boolean toldThen =
                !policy.atAnyHour() && day(office().nextOpening(missedAt())).equals(next);
        return toldThen ? calendar.plusWorkingDays(next, policy.repeatEvery()) : next;
    }

    /** The last day on which something can be done: midnight is the end of the day before. */
    private LocalDate dueDay() {
        return day(due.minusNanos(1));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(policy.morning()).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
