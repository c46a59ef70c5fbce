package vn.dondoc.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.security.access.AccessDeniedException;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.report.submission.Content;
import vn.dondoc.report.submission.OnBehalf;
import vn.dondoc.report.submission.Submission;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.report.task.Ownership;

/** Handed in on Wednesday, 20 December 2023, 06:30 in Vietnam, where it is still Tuesday elsewhere. */
class AdmissionTest {
    private static final Instant NOW = Instant.parse("2023-12-19T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 20);
    private static final String REPORTS = "reports:write";
    private static final String RECORDS = "reports:on-behalf";

    private final Admission admission = new Admission(() -> NOW);

    @Test
    void whoReportsNeedsNotMayRecordAndTheOtherWayRound() {
        assertThatCode(() -> admission.check(own(REPORTS))).doesNotThrowAnyException();
        assertThatThrownBy(() -> admission.check(own(RECORDS))).isInstanceOf(AccessDeniedException.class);
        assertThatCode(() -> admission.check(received(TODAY, RECORDS))).doesNotThrowAnyException();
        assertThatThrownBy(() -> admission.check(received(TODAY, REPORTS))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingWasReceivedOnADayToCome() {
        assertFault(() -> admission.check(received(TODAY.plusDays(1), RECORDS)), "IN_THE_FUTURE");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWN")
    void onlyTheUnitThatHasATaskReportsOnIt(Ownership other) {
        assertThatCode(() -> admission.check(own(REPORTS), task(null), Ownership.OWN))
                .doesNotThrowAnyException();
        assertRefused(() -> admission.check(own(REPORTS), task(null), other), "not-your-task");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ISSUED")
    void onlyTheOfficeThatIssuedItRecordsForOthers(Ownership other) {
        Submission received = received(TODAY, RECORDS);

        assertThatCode(() -> admission.check(received, task(null), Ownership.ISSUED))
                .doesNotThrowAnyException();
        assertRefused(() -> admission.check(received, task(null), other), "not-on-behalf");
    }

    @Test
    void aMachineOfTheWholeProvinceRecordsForEverybody() {
        Submission received = received(TODAY, RECORDS, "units:all");

        assertThatCode(() -> admission.check(received, task(null), Ownership.SEEN))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingWasReceivedBeforeTheDayOnWhichTheTaskWasGiven() {
        KnownTask given = task(NOW);

        assertThatCode(() -> admission.check(received(TODAY, RECORDS), given, Ownership.ISSUED))
                .doesNotThrowAnyException();
        assertFault(
                () -> admission.check(received(TODAY.minusDays(1), RECORDS), given, Ownership.ISSUED),
                "BEFORE_THE_TASK");
    }

    private static void assertRefused(Runnable check, String code) {
        assertThatThrownBy(check::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    private static void assertFault(Runnable check, String code) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations().get("errors"))
                                .extracting(Violation::pointer, Violation::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("/onBehalf/receivedOn", code)));
    }

    private static Submission own(String... may) {
        return submission(null, may);
    }

    private static Submission received(LocalDate on, String... may) {
        return submission(new OnBehalf(on, "Công văn giấy số 15."), may);
    }

    private static Submission submission(@Nullable OnBehalf onBehalf, String... may) {
        Caller sender = new Caller("console/an", "An", "T02", Set.of(may));
        return new Submission("r1", "print", "t1", sender, NOW, new Content(40, null, List.of(), List.of()), onBehalf);
    }

    private static KnownTask task(@Nullable Instant assignedAt) {
        return new KnownTask("t1", 1, "d1", "T00", "T02", List.of(), "ASSIGNED", "OPEN", null, List.of(), assignedAt);
    }
}
