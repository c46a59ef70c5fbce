package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.DuePolicy.Before;
import vn.dondoc.deadlines.calendar.OfficeYears;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sayer;

/** Reads words under the usual policy and looks at the result. */
final class Words {

    static final DuePolicy STRICT = DuePolicy.standard();
    static final DuePolicy INCLUSIVE = new DuePolicy(Before.INCLUSIVE, DuePolicy.LAST_SECOND);
    static final DuePolicy OFFICE_CLOSES = new DuePolicy(Before.STRICT, LocalTime.of(17, 0));

    private Words() {}

    static Deadline read(String words) {
        return read(words, null);
    }

    static Deadline read(String words, @Nullable String issuedOn) {
        return read(words, issuedOn, STRICT);
    }

    static Deadline read(String words, @Nullable String issuedOn, DuePolicy policy) {
        @Nullable LocalDate issued = issuedOn == null || issuedOn.isBlank() ? null : LocalDate.parse(issuedOn);
        return DeadlineReader.read(words, issued, policy, OfficeYears.CALENDAR);
    }

    /** Due at that local time; an empty one is undated. */
    static void assertDue(Deadline deadline, @Nullable String local) {
        if (local == null || local.isBlank()) {
            assertThat(deadline.due()).isNull();
        } else {
            assertThat(deadline.due())
                    .isEqualTo(LocalDateTime.parse(local)
                            .atZone(WorkingCalendar.ZONE)
                            .toInstant());
        }
    }

    static void assertEndOf(Deadline deadline, @Nullable String day) {
        assertDue(deadline, day == null || day.isBlank() ? null : day + "T23:59:59");
    }

    static String explained(Deadline deadline) {
        return explained(deadline, Sayer.VIETNAMESE);
    }

    /** A line for each step; which step it is, the second part of its key says. */
    static String explained(Deadline deadline, Sayer language) {
        return deadline.explanation().stream()
                .map(step -> step.key().split("\\.")[1] + ": " + language.say(step) + "\n")
                .collect(Collectors.joining());
    }
}
