package vn.dondoc.deadlines.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.OfficeYears;
import vn.dondoc.deadlines.reminders.Alarm.Kind;

class AlarmPlanTest {

    private final AlarmPlan onAFriday = plan("2024-06-28T23:59:59");

    @Test
    void remindsSevenThreeAndOneWorkingDaysAheadAndOnTheMorningOfTheDay() {
        assertThat(next(onAFriday, Local.at("2024-06-01T00:00:00"), 5))
                .containsExactly(
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-19T08:00:00"), 7, false),
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-25T08:00:00"), 3, false),
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-27T08:00:00"), 1, false),
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-28T08:00:00"), 0, true),
                        new Alarm(Kind.MISSED, Local.at("2024-06-29T00:00:00"), 0, false));
    }

    @Test
    void remindsOnTheNextWorkingMorningAfterAndThenEveryThreeWorkingDays() {
        assertThat(next(plan("2024-06-28T14:00:00"), Local.at("2024-06-28T14:00:01"), 3))
                .containsExactly(
                        new Alarm(Kind.OVERDUE, Local.at("2024-07-01T08:00:00"), 1, false),
                        new Alarm(Kind.OVERDUE, Local.at("2024-07-04T08:00:00"), 2, false),
                        new Alarm(Kind.OVERDUE, Local.at("2024-07-09T08:00:00"), 3, false));
    }

    @Test
    void doesNotRemindOnTheMorningOnWhichPeopleHearOfTheMiss() {
        for (String due : List.of("2024-06-28T16:59:59", "2024-06-28T23:59:59", "2024-06-30T10:00:00")) {
            AlarmPlan plan = plan(due);

            assertThat(next(plan, plan.missedAt(), 2))
                    .containsExactly(
                            new Alarm(Kind.OVERDUE, Local.at("2024-07-04T08:00:00"), 1, false),
                            new Alarm(Kind.OVERDUE, Local.at("2024-07-09T08:00:00"), 2, false));
        }
    }

    @Test
    void remindsThatMorningWhereTheyHeardAtOnce() {
        AlarmPlan plan = new AlarmPlan(Local.at("2024-06-29T10:00:00"), atAnyHour(), OfficeYears.CALENDAR);

        assertThat(plan.nextAfter(plan.missedAt()))
                .isEqualTo(new Alarm(Kind.OVERDUE, Local.at("2024-07-01T08:00:00"), 1, false));
    }

    @Test
    void countsAroundTetInBothDirections() {
        AlarmPlan plan = plan("2024-02-15T23:59:59");

        assertThat(next(plan, Local.at("2024-02-01T00:00:00"), 4))
                .extracting(Alarm::at)
                .containsExactly(
                        Local.at("2024-02-05T08:00:00"),
                        Local.at("2024-02-07T08:00:00"),
                        Local.at("2024-02-15T08:00:00"),
                        Local.at("2024-02-16T00:00:00"));
        assertThat(plan("2024-02-07T23:59:59").nextAfter(Local.at("2024-02-08T00:00:00")))
                .isEqualTo(new Alarm(Kind.OVERDUE, Local.at("2024-02-20T08:00:00"), 1, false));
    }

    @Test
    void remindsForTheLastTimeOnTheLastDayAtWorkWhereTheDateIsASunday() {
        assertThat(next(plan("2023-12-31T23:59:59"), Local.at("2023-12-27T09:00:00"), 2))
                .containsExactly(
                        new Alarm(Kind.APPROACHING, Local.at("2023-12-29T08:00:00"), 1, true),
                        new Alarm(Kind.MISSED, Local.at("2024-01-01T00:00:00"), 0, false));
    }

    @Test
    void remindsOnASundayTooOfWhatIsToldAtAnyHour() {
        AlarmPlan plan = new AlarmPlan(Local.at("2023-12-31T23:59:59"), atAnyHour(), OfficeYears.CALENDAR);

        assertThat(next(plan, Local.at("2023-12-27T09:00:00"), 2))
                .extracting(Alarm::at, Alarm::last)
                .containsExactly(
                        tuple(Local.at("2023-12-29T08:00:00"), true), tuple(Local.at("2023-12-31T08:00:00"), false));
    }

    @Test
    void treatsASwappedSaturdayAsAWorkingDay() {
        assertThat(next(plan("2024-05-04T23:59:59"), Local.at("2024-05-03T00:00:00"), 2))
                .extracting(Alarm::at, Alarm::last)
                .containsExactly(
                        tuple(Local.at("2024-05-03T08:00:00"), false), tuple(Local.at("2024-05-04T08:00:00"), true));
    }

    @Test
    void doesNotRemindAtOrAfterTheHourThatIsDue() {
        for (String due : List.of("2024-06-28T07:00:00", "2024-06-28T08:00:00")) {
            assertThat(next(plan(due), Local.at("2024-06-27T00:00:00"), 2))
                    .containsExactly(
                            new Alarm(Kind.APPROACHING, Local.at("2024-06-27T08:00:00"), 1, true),
                            new Alarm(Kind.MISSED, Local.at(due).plusSeconds(1), 0, false));
        }
        assertThat(plan("2024-06-28T08:00:01").nextAfter(Local.at("2024-06-27T08:00:00")))
                .isEqualTo(new Alarm(Kind.APPROACHING, Local.at("2024-06-28T08:00:00"), 0, true));
    }

    @Test
    void givesAShortDeadlineWhatStillFits() {
        AlarmPlan tomorrowAtTwo = plan("2017-12-05T14:00:00");

        assertThat(next(tomorrowAtTwo, Local.at("2017-12-04T10:00:00"), 3))
                .containsExactly(
                        new Alarm(Kind.APPROACHING, Local.at("2017-12-05T08:00:00"), 0, true),
                        new Alarm(Kind.MISSED, Local.at("2017-12-05T14:00:01"), 0, false),
                        new Alarm(Kind.OVERDUE, Local.at("2017-12-06T08:00:00"), 1, false));
    }

    /** Asked for on a Friday afternoon, due on Saturday morning, when nobody reads mails at eight. */
    @Test
    void countsHoursOnTheDayOfAShortDeadline() {
        assertThat(next(asked("2024-06-28T15:00:00", "2024-06-29T10:00:00"), Local.at("2024-06-28T15:00:00"), 4))
                .containsExactly(
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-29T06:00:00"), 0, false, 4),
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-29T08:00:00"), 0, false),
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-29T09:00:00"), 0, true, 1),
                        new Alarm(Kind.MISSED, Local.at("2024-06-29T10:00:01"), 0, false));
    }

    @Test
    void countsHoursInsteadOfTheMorningWhereBothComeTogether() {
        assertThat(next(asked("2017-12-04T10:00:00", "2017-12-05T12:00:00"), Local.at("2017-12-04T10:00:00"), 3))
                .containsExactly(
                        new Alarm(Kind.APPROACHING, Local.at("2017-12-05T08:00:00"), 0, false, 4),
                        new Alarm(Kind.APPROACHING, Local.at("2017-12-05T11:00:00"), 0, true, 1),
                        new Alarm(Kind.MISSED, Local.at("2017-12-05T12:00:01"), 0, false));
    }

    @Test
    void remindsWithinTheDayOfWhatIsAskedForAndDueOnOneDay() {
        assertThat(next(asked("2017-12-05T10:00:00", "2017-12-05T16:30:00"), Local.at("2017-12-05T10:00:00"), 3))
                .extracting(Alarm::at, Alarm::hours)
                .containsExactly(
                        tuple(Local.at("2017-12-05T12:30:00"), 4),
                        tuple(Local.at("2017-12-05T15:30:00"), 1),
                        tuple(Local.at("2017-12-05T16:30:01"), 0));
    }

    @Test
    void doesNotRemindWhoHasJustBeenTold() {
        assertThat(next(asked("2017-12-05T10:00:00", "2017-12-05T11:10:00"), Local.at("2017-12-05T10:00:00"), 1))
                .extracting(Alarm::kind)
                .containsExactly(Kind.MISSED);
    }

    @Test
    void wakesNobodyUnlessItIsDueAtNight() {
        assertThat(next(asked("2017-12-04T20:00:00", "2017-12-05T07:30:00"), Local.at("2017-12-04T20:00:00"), 2))
                .extracting(Alarm::at)
                .containsExactly(Local.at("2017-12-05T06:30:00"), Local.at("2017-12-05T07:30:01"));
        assertThat(next(asked("2017-12-04T20:00:00", "2017-12-05T05:00:00"), Local.at("2017-12-04T20:00:00"), 3))
                .extracting(Alarm::at)
                .containsExactly(
                        Local.at("2017-12-05T01:00:00"),
                        Local.at("2017-12-05T04:00:00"),
                        Local.at("2017-12-05T05:00:01"));
    }

    @Test
    void doesNotTakeTheEndOfADayForAnHourOfTheNight() {
        assertThat(next(asked("2017-12-05T10:00:00", "2017-12-05T23:59:59"), Local.at("2017-12-05T10:00:00"), 2))
                .extracting(Alarm::at)
                .containsExactly(Local.at("2017-12-05T19:59:59"), Local.at("2017-12-06T00:00:00"));
    }

    @Test
    void countsNoHoursWhereADayAheadStillComes() {
        AlarmPlan asked = asked("2024-06-26T09:00:00", "2024-06-28T14:00:00");

        assertThat(next(asked, Local.at("2024-06-26T09:00:00"), 4))
                .isEqualTo(next(plan("2024-06-28T14:00:00"), Local.at("2024-06-26T09:00:00"), 4));
    }

    @Test
    void doesNotCountManyDaysOnTheMorningAfterItWasAskedFor() {
        assertThat(next(asked("2024-06-18T15:30:00", "2024-06-28T23:59:59"), Local.at("2024-06-18T15:30:00"), 3))
                .extracting(Alarm::at, Alarm::count)
                .containsExactly(
                        tuple(Local.at("2024-06-25T08:00:00"), 3),
                        tuple(Local.at("2024-06-27T08:00:00"), 1),
                        tuple(Local.at("2024-06-28T08:00:00"), 0));
        assertThat(asked("2024-06-26T15:30:00", "2024-06-28T14:00:00").nextAfter(Local.at("2024-06-26T15:30:00")))
                .extracting(Alarm::at, Alarm::count)
                .containsExactly(Local.at("2024-06-27T08:00:00"), 1);
    }

    @Test
    void doesNotRemindInTheEveningOfWhatItRemindedOfAtWork() {
        assertThat(next(asked("2024-06-26T09:00:00", "2024-06-27T23:59:59"), Local.at("2024-06-26T09:00:00"), 2))
                .containsExactly(
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-27T08:00:00"), 0, true),
                        new Alarm(Kind.MISSED, Local.at("2024-06-28T00:00:00"), 0, false));
    }

    @Test
    void takesMidnightForTheEndOfTheDayBefore() {
        AlarmPlan plan = plan("2024-06-28T00:00:00");

        assertThat(next(plan, Local.at("2024-06-26T00:00:00"), 4))
                .containsExactly(
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-26T08:00:00"), 1, false),
                        new Alarm(Kind.APPROACHING, Local.at("2024-06-27T08:00:00"), 0, true),
                        new Alarm(Kind.MISSED, Local.at("2024-06-28T00:00:01"), 0, false),
                        new Alarm(Kind.OVERDUE, Local.at("2024-07-03T08:00:00"), 1, false));
        assertThat(next(asked("2024-06-27T14:00:00", "2024-06-28T00:00:00"), Local.at("2024-06-27T14:00:00"), 2))
                .extracting(Alarm::at)
                .containsExactly(Local.at("2024-06-27T20:00:00"), Local.at("2024-06-28T00:00:01"));
    }

    @Test
    void isTheNearerTheFewerDaysThenHoursAreLeft() {
        Instant at = Local.at("2024-06-28T08:00:00");

        assertThat(List.of(
                        new Alarm(Kind.APPROACHING, at, 7, false),
                        new Alarm(Kind.APPROACHING, at, 0, false),
                        new Alarm(Kind.APPROACHING, at, 0, false, 4),
                        new Alarm(Kind.APPROACHING, at, 0, false, 1)))
                .isSortedAccordingTo(Comparator.comparing(Alarm::distance).reversed());
    }

    private static ReminderPolicy atAnyHour() {
        return new ReminderPolicy(List.of(7, 3, 1), true, LocalTime.of(8, 0), 3, Duration.ofHours(1), true);
    }

    private static AlarmPlan asked(String from, String due) {
        return new AlarmPlan(Local.at(due), ReminderPolicy.standard(), OfficeYears.CALENDAR, Local.at(from));
    }

    @Test
    void neverEnds() {
        Instant yearsLater = Local.at("2034-06-28T12:00:00");

        Alarm alarm = onAFriday.nextAfter(yearsLater);

        assertThat(alarm.kind()).isEqualTo(Kind.OVERDUE);
        assertThat(alarm.at()).isAfter(yearsLater).isBeforeOrEqualTo(yearsLater.plus(Duration.ofDays(5)));
    }

    @Test
    void followsAPolicyOfItsOwn() {
        ReminderPolicy policy = new ReminderPolicy(List.of(2), false, LocalTime.of(7, 0), 1, Duration.ZERO, false);
        AlarmPlan plan = new AlarmPlan(Local.at("2024-06-28T17:00:00"), policy, OfficeYears.CALENDAR);

        assertThat(next(plan, Local.at("2024-06-01T00:00:00"), 4))
                .extracting(Alarm::at)
                .containsExactly(
                        Local.at("2024-06-26T07:00:00"),
                        Local.at("2024-06-28T17:00:01"),
                        Local.at("2024-07-02T07:00:00"),
                        Local.at("2024-07-03T07:00:00"));
    }

    static AlarmPlan plan(String due) {
        return new AlarmPlan(Local.at(due), ReminderPolicy.standard(), OfficeYears.CALENDAR);
    }

    private static List<Alarm> next(AlarmPlan plan, Instant after, int count) {
        List<Alarm> alarms = new ArrayList<>();
        Instant done = after;
        for (int i = 0; i < count; i++) {
            Alarm alarm = plan.nextAfter(done);
            alarms.add(alarm);
            done = alarm.at();
        }
        return alarms;
    }
}
