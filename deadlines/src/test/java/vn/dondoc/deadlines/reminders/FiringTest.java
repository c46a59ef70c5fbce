package vn.dondoc.deadlines.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.deadlines.reminders.Alarm.Kind.APPROACHING;
import static vn.dondoc.deadlines.reminders.Alarm.Kind.MISSED;
import static vn.dondoc.deadlines.reminders.Alarm.Kind.OVERDUE;
import static vn.dondoc.deadlines.reminders.Firing.Effect.FIRED;
import static vn.dondoc.deadlines.reminders.Firing.Effect.SKIPPED;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringTest {

    private final AlarmPlan plan = AlarmPlanTest.plan("2024-06-28T23:59:59");

    @Test
    void firesOneReminderOnTime() {
        Firing firing = firing("2024-06-24T00:00:00", "2024-06-25T08:00:00");

        assertThat(outcomes(firing)).containsExactly(tuple(APPROACHING, 3, FIRED, false));
        assertThat(firing.nextAlarmAt()).isEqualTo(Local.at("2024-06-27T08:00:00"));
    }

    @Test
    void hasNothingToDoBeforeTheNextAlarm() {
        Firing firing = firing("2024-06-25T08:00:00", "2024-06-27T07:59:59");

        assertThat(firing.outcomes()).isEmpty();
        assertThat(firing.nextAlarmAt()).isEqualTo(Local.at("2024-06-27T08:00:00"));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-25T09:00:00, false", "2024-06-25T09:00:01, true"})
    void isLateBeyondTheTolerance(String now, boolean late) {
        assertThat(outcomes(firing("2024-06-24T00:00:00", now))).containsExactly(tuple(APPROACHING, 3, FIRED, late));
    }

    @Test
    void firesOnlyTheLatestOfSeveralReminders() {
        assertThat(outcomes(firing("2024-06-01T00:00:00", "2024-06-27T08:30:00")))
                .containsExactly(
                        tuple(APPROACHING, 7, SKIPPED, false),
                        tuple(APPROACHING, 3, SKIPPED, false),
                        tuple(APPROACHING, 1, FIRED, false));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-28T23:59:58, FIRED", "2024-06-28T23:59:59, SKIPPED"})
    void doesNotRemindOfADateThatIsReached(String now, Firing.Effect effect) {
        assertThat(firing("2024-06-28T07:00:00", now).outcomes())
                .extracting(Firing.Outcome::effect)
                .containsExactly(effect);
    }

    @Test
    void firesTheMissAndSkipsTheRemindersBeforeIt() {
        Firing firing = firing("2024-06-27T12:00:00", "2024-06-29T03:00:00");

        assertThat(outcomes(firing))
                .containsExactly(tuple(APPROACHING, 0, SKIPPED, false), tuple(MISSED, 0, FIRED, true));
        assertThat(firing.nextAlarmAt()).isEqualTo(Local.at("2024-07-04T08:00:00"));
    }

    @Test
    void firesTheMissAndOneOfTheRepeatsAfterALongSleep() {
        Firing firing = firing("2024-06-27T12:00:00", "2024-07-09T08:10:00");

        assertThat(outcomes(firing))
                .containsExactly(
                        tuple(APPROACHING, 0, SKIPPED, false),
                        tuple(MISSED, 0, FIRED, true),
                        tuple(OVERDUE, 1, SKIPPED, false),
                        tuple(OVERDUE, 2, FIRED, false));
        assertThat(firing.fired()).extracting(outcome -> outcome.alarm().kind()).containsExactly(MISSED, OVERDUE);
        assertThat(firing.nextAlarmAt()).isEqualTo(Local.at("2024-07-12T08:00:00"));
    }

    @Test
    void firesOneRepeatAfterTheMissWasTold() {
        assertThat(outcomes(firing("2024-06-29T00:00:00", "2024-07-10T00:00:00")))
                .containsExactly(tuple(OVERDUE, 1, SKIPPED, false), tuple(OVERDUE, 2, FIRED, true));
    }

    @Test
    void takesUpWhereAStoredNextAlarmStands() {
        var stored = plan.nextAfter(Local.at("2024-06-26T00:00:00")).at();

        assertThat(outcomes(plan.firing(stored.minusNanos(1), stored)))
                .containsExactly(tuple(APPROACHING, 1, FIRED, false));
    }

    @Test
    void doesNothingWhereTheClockStandsBeforeWhatWasDone() {
        Firing firing = firing("2024-06-29T00:00:00", "2024-06-01T00:00:00");

        assertThat(firing.outcomes()).isEmpty();
        assertThat(firing.nextAlarmAt()).isEqualTo(Local.at("2024-07-04T08:00:00"));
    }

    private Firing firing(String lastDone, String now) {
        return plan.firing(Local.at(lastDone), Local.at(now));
    }

    private static List<Tuple> outcomes(Firing firing) {
        return firing.outcomes().stream()
                .map(o -> tuple(o.alarm().kind(), o.alarm().count(), o.effect(), o.late()))
                .toList();
    }
}
