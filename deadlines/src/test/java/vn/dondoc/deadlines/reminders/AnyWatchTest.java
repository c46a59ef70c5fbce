package vn.dondoc.deadlines.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.OfficeYears;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.Alarm.Kind;
import vn.dondoc.deadlines.reminders.Firing.Effect;
import vn.dondoc.deadlines.reminders.Firing.Outcome;
import vn.dondoc.testing.Seeds;

/** What holds however often and however late a watch looks. */
class AnyWatchTest {

    private final Random random = Seeds.random();

    @Test
    void neverMisleadsAndNeverForgets() {
        for (int round = 0; round < 3_000; round++) {
            AlarmPlan plan = new AlarmPlan(anyDue(), anyPolicy(), OfficeYears.CALENDAR);
            Instant born = plan.due().minus(anySpan(20 * 24));
            Instant end = plan.due().plus(anySpan(40 * 24)).plusSeconds(1);
            List<Alarm> alarms = alarms(plan.due(), plan.policy(), end.plus(Duration.ofDays(60)));
            List<Instant> looks = anyLooks(born, end);

            Instant done = born;
            for (Instant now : looks) {
                Instant from = done;
                List<Alarm> passed = alarms.stream()
                        .filter(alarm -> alarm.at().isAfter(from) && !alarm.at().isAfter(now))
                        .toList();
                Firing firing = plan.firing(done, now);

                String watch = plan + " from " + born + " at " + looks + ", looking at " + now;
                assertThat(firing.outcomes()).as(watch).isEqualTo(outcomes(plan, passed, now));
                assertThat(firing.nextAlarmAt())
                        .as(watch)
                        .isEqualTo(alarms.stream()
                                .map(Alarm::at)
                                .filter(at -> at.isAfter(now))
                                .findFirst()
                                .orElseThrow());
                done = now;
            }
        }
    }

    /** Of several of one kind the latest is told, and nothing before the date once that is there. */
    private static List<Outcome> outcomes(AlarmPlan plan, List<Alarm> passed, Instant now) {
        Map<Kind, Alarm> latest = new EnumMap<>(Kind.class);
        passed.forEach(alarm -> latest.put(alarm.kind(), alarm));
        if (!now.isBefore(plan.due())) {
            latest.remove(Kind.APPROACHING);
        }
        return passed.stream()
                .map(alarm -> {
                    boolean told = alarm.equals(latest.get(alarm.kind()));
                    Duration behind = Duration.between(alarm.at(), now);
                    return new Outcome(
                            alarm,
                            told ? Effect.FIRED : Effect.SKIPPED,
                            told && behind.compareTo(plan.policy().lateTolerance()) > 0);
                })
                .toList();
    }

    /** What the policy says, found by walking from day to day. */
    private static List<Alarm> alarms(Instant due, ReminderPolicy policy, Instant end) {
        LocalDate dueDay = LocalDate.ofInstant(due.minusNanos(1), WorkingCalendar.ZONE);
        List<Alarm> before = new ArrayList<>();
        if (policy.morningOfTheDay()) {
            before.add(reminder(policy, dueDay, 0));
        }
        int ahead = 0;
        for (LocalDate day = dueDay.minusDays(1); ahead < 20; day = day.minusDays(1)) {
            if (OfficeYears.CALENDAR.isWorkingDay(day)
                    && policy.workingDaysAhead().contains(++ahead)) {
                before.add(reminder(policy, day, ahead));
            }
        }
        before.removeIf(alarm -> !alarm.at().isBefore(due));
        before.stream()
                .filter(AnyWatchTest::isAtWork)
                .findFirst()
                .or(() -> before.stream().findFirst())
                .ifPresent(last -> {
                    before.set(before.indexOf(last), new Alarm(Kind.APPROACHING, last.at(), last.count(), true));
                    if (!policy.atAnyHour() && isAtWork(last)) {
                        before.removeIf(alarm -> !isAtWork(alarm));
                    }
                });
        List<Alarm> alarms = new ArrayList<>(before.reversed());
        alarms.add(new Alarm(Kind.MISSED, due.plusSeconds(1), 0, false));
        int worked = 0;
        for (LocalDate day = dayAfterHearing(due, policy); !at(policy, day).isAfter(end); day = day.plusDays(1)) {
            if (OfficeYears.CALENDAR.isWorkingDay(day) && worked++ % policy.repeatEvery() == 0) {
                int ordinal = 1 + (worked - 1) / policy.repeatEvery();
                alarms.add(new Alarm(Kind.OVERDUE, at(policy, day), ordinal, false));
            }
        }
        return alarms;
    }

    /** From when on there is something to remind of, as many working days after hearing of the miss as between two repeats. */
    private static LocalDate dayAfterHearing(Instant due, ReminderPolicy policy) {
        LocalDate dueDay = LocalDate.ofInstant(due.minusNanos(1), WorkingCalendar.ZONE);
        LocalDate after = dueDay.plusDays(1);
        boolean inTheOffice = OfficeYears.CALENDAR.isWorkingDay(dueDay)
                && LocalDateTime.ofInstant(due.plusSeconds(1), WorkingCalendar.ZONE)
                        .isBefore(dueDay.atTime(17, 0));
        if (policy.atAnyHour() || inTheOffice) {
            return after;
        }
        int toPass = policy.repeatEvery();
        while (toPass > 0) {
            toPass -= OfficeYears.CALENDAR.isWorkingDay(after) ? 1 : 0;
            after = after.plusDays(1);
        }
        return after;
    }

    private static boolean isAtWork(Alarm alarm) {
        return OfficeYears.CALENDAR.isWorkingDay(LocalDate.ofInstant(alarm.at(), WorkingCalendar.ZONE));
    }

    private static Alarm reminder(ReminderPolicy policy, LocalDate day, int ahead) {
        return new Alarm(Kind.APPROACHING, at(policy, day), ahead, false);
    }

    private static Instant at(ReminderPolicy policy, LocalDate day) {
        return day.atTime(policy.morning()).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private List<Instant> anyLooks(Instant from, Instant to) {
        List<Instant> looks = new ArrayList<>();
        long seconds = from.until(to, ChronoUnit.SECONDS);
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            looks.add(from.plusSeconds(random.nextLong(seconds + 1)));
        }
        looks.add(to);
        return looks.stream().sorted().toList();
    }

    private Instant anyDue() {
        LocalDate day = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(250));
        LocalTime time = switch (random.nextInt(4)) {
            case 0 -> LocalTime.of(17, 0);
            case 1 -> LocalTime.of(random.nextInt(24), 0);
            default -> LocalTime.of(23, 59, 59);
        };
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private ReminderPolicy anyPolicy() {
        if (random.nextBoolean()) {
            return ReminderPolicy.standard();
        }
        List<Integer> ahead = random.ints(random.nextInt(4), 1, 12).boxed().toList();
        return new ReminderPolicy(
                ahead,
                random.nextBoolean(),
                LocalTime.of(5 + random.nextInt(8), 0),
                1 + random.nextInt(5),
                Duration.ofMinutes(random.nextInt(120)),
                random.nextBoolean());
    }

    private Duration anySpan(int hours) {
        return Duration.ofMinutes(random.nextInt(hours * 60));
    }
}
