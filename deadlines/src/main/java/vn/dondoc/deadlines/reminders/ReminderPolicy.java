package vn.dondoc.deadlines.reminders;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * When to remind, for one urgency. What was missed is told on the next working morning, whatever the policy.
 *
 * @param workingDaysAhead reminders before the date, in working days, each at least 1; kept from far to near
 * @param morningOfTheDay whether there is a reminder on the day itself
 * @param morning local time of every reminder, from 05:00 to 12:00
 * @param repeatEvery working days between reminders after the date, at least 1
 * @param lateTolerance how long after its time a reminder still counts as punctual
 * @param atAnyHour whether people are told at any hour of any day; otherwise they hear of a miss when their office opens,
 *     which leaves nothing to remind them of that morning, and at home of nothing that they could hear of at work
 */
public record ReminderPolicy(
        List<Integer> workingDaysAhead,
        boolean morningOfTheDay,
        LocalTime morning,
        int repeatEvery,
        Duration lateTolerance,
        boolean atAnyHour) {

    /** @throws IllegalArgumentException if a number or the morning is outside its range */
    public ReminderPolicy {
        workingDaysAhead = workingDaysAhead.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        require(workingDaysAhead.stream().allMatch(days -> days >= 1 && days <= 250), "days ahead: 1 to 250");
        require(
                !morning.isBefore(LocalTime.of(5, 0)) && !morning.isAfter(LocalTime.NOON),
                "a morning lies between 05:00 and 12:00");
        require(repeatEvery >= 1 && repeatEvery <= 250, "repeats: every 1 to 250 working days");
        require(!lateTolerance.isNegative(), "a tolerance is not negative");
    }

    /** 7, 3 and 1 working days ahead, on the morning of the day, 08:00; after it every 3 working days; 1 hour. */
    public static ReminderPolicy standard() {
        return new ReminderPolicy(List.of(7, 3, 1), true, LocalTime.of(8, 0), 3, Duration.ofHours(1), false);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
