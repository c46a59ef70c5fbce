package vn.dondoc.deadlines.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReminderPolicyTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void keepsItsDaysFromFarToNear() {
        assertThat(new ReminderPolicy(List.of(1, 7, 3, 7), true, EIGHT, 3, HOUR, false))
                .isEqualTo(ReminderPolicy.standard());
    }

    @Test
    void takesWhatIsJustWithinItsLimits() {
        ReminderPolicy early = new ReminderPolicy(List.of(250, 1), false, LocalTime.of(5, 0), 1, Duration.ZERO, false);
        ReminderPolicy late = new ReminderPolicy(List.of(), false, LocalTime.NOON, 250, Duration.ZERO, false);

        assertThat(early.workingDaysAhead()).containsExactly(250, 1);
        assertThat(late.repeatEvery()).isEqualTo(250);
    }

    @Test
    void rejectsWhatCannotBePlanned() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderPolicy(List.of(251), true, EIGHT, 3, HOUR, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderPolicy(List.of(1), true, EIGHT, 251, HOUR, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderPolicy(List.of(0), true, EIGHT, 3, HOUR, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderPolicy(List.of(1), true, LocalTime.of(4, 59), 3, HOUR, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderPolicy(List.of(1), true, LocalTime.of(12, 1), 3, HOUR, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderPolicy(List.of(1), true, EIGHT, 0, HOUR, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderPolicy(List.of(1), true, EIGHT, 3, HOUR.negated(), false));
    }

    @Test
    void givesEveryUrgencyAPolicy() {
        ReminderPolicy often = new ReminderPolicy(List.of(1), true, EIGHT, 1, HOUR, false);
        ReminderPolicies policies = new ReminderPolicies(Map.of(Urgency.HOA_TOC, often));

        assertThat(policies.of(Urgency.HOA_TOC)).isEqualTo(often);
        assertThat(policies.of(Urgency.KHAN)).isEqualTo(ReminderPolicy.standard());
        assertThat(ReminderPolicies.standard().byUrgency()).containsOnlyKeys(Urgency.values());
    }
}
