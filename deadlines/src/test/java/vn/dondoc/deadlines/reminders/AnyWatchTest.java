package vn.dondoc.deadlines.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.OfficeYears;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.Alarm.Kind;
import vn.dondoc.deadlines.reminders.Firing.Effect;
import vn.dondoc.deadlines.reminders.Firing.Outcome;

/** What holds however often and however late a watch looks. */
class AnyWatchTest {

    private final Random random = new Random(31122023);

    @Test
    void neverMisleadsAndNeverForgets() {
        for (int round = 0; round < 3_000; round++) {
            AlarmPlan plan = new AlarmPlan(anyDue(), anyPolicy(), OfficeYears.CALENDAR);
            Instant born = plan.due().minus(anySpan(20 * 24));
            Instant end = plan.due().plus(anySpan(40 * 24)).plusSeconds(1);

            List<Instant> looks = anyLooks(born, end);
            List<Outcome> seen = watch(plan, born, looks);

            String watch = plan + " from " + born + " at " + looks;
            assertThat(seen.stream().map(Outcome::alarm)).as(watch).containsExactlyElementsOf(all(plan, born, end));
            assertThat(seen.stream().filter(o -> o.alarm().kind() == Kind.MISSED))
                    .as(watch)
                    .singleElement()
                    .satisfies(missed -> assertThat(missed.effect()).isEqualTo(Effect.FIRED));
        }
    }

    /** Runs the watch and checks each look by itself. */
    private static List<Outcome> watch(AlarmPlan plan, Instant born, List<Instant> looks) {
        List<Outcome> seen = new ArrayList<>();
        Instant done = born;
        for (Instant now : looks) {
            Firing firing = plan.firing(done, now);
            assertThat(firing.nextAlarmAt())
                    .isAfter(now)
                    .isEqualTo(plan.nextAfter(now).at());
            Set<Kind> told = new HashSet<>();
            for (Outcome outcome : firing.outcomes()) {
                assertThat(outcome.alarm().at()).isAfter(done).isBeforeOrEqualTo(now);
                if (outcome.effect() == Effect.FIRED) {
                    assertThat(told.add(outcome.alarm().kind())).isTrue();
                    assertThat(outcome.alarm().kind() == Kind.APPROACHING && !now.isBefore(plan.due()))
                            .isFalse();
                    assertThat(outcome.late())
                            .isEqualTo(Duration.between(outcome.alarm().at(), now)
                                            .compareTo(plan.policy().lateTolerance())
                                    > 0);
                }
            }
            seen.addAll(firing.outcomes());
            done = now;
        }
        return seen;
    }

    /** Walked one by one: none is left out, none made up, whatever the looks were, and time only goes on. */
    private static List<Alarm> all(AlarmPlan plan, Instant born, Instant end) {
        List<Alarm> all = new ArrayList<>();
        Instant done = born;
        for (Alarm next = plan.nextAfter(born); !next.at().isAfter(end); next = plan.nextAfter(next.at())) {
            assertThat(next.at()).isAfter(done);
            all.add(next);
            done = next.at();
        }
        return all;
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
                Duration.ofMinutes(random.nextInt(120)));
    }

    private Duration anySpan(int hours) {
        return Duration.ofMinutes(random.nextInt(hours * 60));
    }
}
