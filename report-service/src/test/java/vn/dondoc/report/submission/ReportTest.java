package vn.dondoc.report.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.report.task.Deliverable;
import vn.dondoc.report.task.KnownTask;

class ReportTest {
    private static final Texts TEXTS = Texts.ofAllModules();
    private static final Instant MORNING = Instant.parse("2023-12-14T01:00:00Z");
    private static final Instant NOON = Instant.parse("2023-12-14T05:00:00Z");
    private static final Reviewer LEADER = new Reviewer("Lãnh đạo", false);
    private static final Reviewer OTHER = new Reviewer("Người khác", false);
    private static final List<Deliverable> TWO_PROJECTS = List.of(new Deliverable("dự án", 2));

    @Test
    void tellsThatItWasSubmittedWithTheKeyOfItsTask() {
        Report report = report(60, List.of());

        assertThat(report.raised()).singleElement().isInstanceOfSatisfying(ReportSubmitted.class, event -> {
            assertThat(event.key()).isEqualTo("task-1");
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.round()).isEqualTo(3);
            assertThat(event.submittedAt()).isEqualTo(MORNING);
            assertThat(event.complete()).isFalse();
            assertThat(event.issuer()).isEqualTo("T00");
        });
        assertThat(((ReportSubmitted) report(100, List.of()).raised().getFirst()).complete())
                .isTrue();
    }

    @Test
    void isAcceptedOnceHoweverOften() {
        Report report = report(60, List.of());

        report.accept(NOON, LEADER, "Tốt", List.of());
        report.accept(NOON.plusSeconds(60), OTHER, null, List.of());

        assertThat(report.state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report.decision()).isEqualTo(new Decision(NOON, "Lãnh đạo", "Tốt", null, null));
        assertThat(report.raised()).hasSize(2);
    }

    @Test
    void isReturnedOnceHoweverOften() {
        Report report = report(60, List.of());

        report.sendBack(NOON, LEADER, "Thiếu số liệu");
        report.sendBack(NOON.plusSeconds(60), LEADER, "Thiếu số liệu");
        assertThatThrownBy(() -> report.sendBack(NOON.plusSeconds(60), LEADER, "Thiếu nữa"))
                .hasMessageContaining("report-decided.in-other-words");

        assertThat(report.raised())
                .last()
                .isInstanceOfSatisfying(
                        ReportReturned.class,
                        event -> assertThat(event.reason()).isEqualTo("Thiếu số liệu"));
        assertThat(report.raised()).hasSize(2);
    }

    @Test
    void isNotDecidedInTwoWays() {
        Report returned = report(60, List.of());
        returned.sendBack(NOON, LEADER, "Thiếu số liệu");
        Report accepted = report(60, List.of());
        accepted.accept(NOON, LEADER, null, List.of());

        assertThatThrownBy(() -> returned.accept(NOON, LEADER, null, List.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> accepted.sendBack(NOON, LEADER, "Thiếu số liệu"))
                .isInstanceOf(Refusal.class);
        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(accepted.state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void isNotAcceptedAsCompleteWithFewerDeliverablesThanAsked() {
        Report report = report(100, List.of(new Delivered("Quyết định", 5), new Delivered(" Dự  án", 1)));

        assertThatThrownBy(() -> report.accept(NOON, LEADER, null, TWO_PROJECTS))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extractingByKey("errors")
                                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Violation.class))
                                .extracting(Violation::pointer)
                                .containsExactly("/deliverables/1/count"));
        assertThat(report.isUndecided()).isTrue();
    }

    @Test
    void isAcceptedAsCompleteWithExactlyWhatWasAsked() {
        Report report = report(100, List.of(new Delivered("DỰ ÁN", 1), new Delivered("dự án", 1)));

        report.accept(NOON, LEADER, null, TWO_PROJECTS);

        assertThat(report.closesTheTask()).isTrue();
    }

    @Test
    void isAcceptedAsAStepWithFewerDeliverablesThanAsked() {
        Report report = report(99, List.of());

        report.accept(NOON, LEADER, null, TWO_PROJECTS);

        assertThat(report.state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report.closesTheTask()).isFalse();
    }

    @Test
    void tellsOfADecisionAllThatItsTaskNeedsToKnow() {
        Report accepted = report(60, List.of());
        Report returned = report(60, List.of());

        accepted.accept(NOON, LEADER, null, List.of());
        returned.sendBack(NOON, LEADER, "Thiếu số liệu");

        assertThat(accepted.raised())
                .last()
                .isEqualTo(new ReportAccepted(
                        "report-1", 2, "task-1", "directive-1", "T02", 3, MORNING, 60, false, null, NOON, null));
        assertThat(returned.raised())
                .last()
                .isEqualTo(new ReportReturned(
                        "report-1",
                        2,
                        "task-1",
                        "directive-1",
                        "T02",
                        3,
                        MORNING,
                        60,
                        false,
                        null,
                        NOON,
                        "Thiếu số liệu",
                        null));
        assertThat(((ReportAccepted) accepted.raised().getLast()).key()).isEqualTo("task-1");
        assertThat(((ReportReturned) returned.raised().getLast()).key()).isEqualTo("task-1");
    }

    @Test
    void saysWhereAClerkDecidedInALeadersPlace() {
        Reviewer clerk = new Reviewer("Chuyên viên", true);
        Report accepted = report(60, List.of());
        Report returned = report(60, List.of());

        accepted.accept(NOON, clerk, null, List.of());
        returned.sendBack(NOON, clerk, "Thiếu số liệu");

        assertThat(((ReportAccepted) accepted.raised().getLast()).byClerk()).isTrue();
        assertThat(((ReportReturned) returned.raised().getLast()).byClerk()).isTrue();
        assertThat(returned.decision()).isEqualTo(new Decision(NOON, "Chuyên viên", null, "Thiếu số liệu", true));
    }

    @Test
    void isMootVisiblyOnceItsTaskIsWithdrawn() {
        Report report = report(60, List.of());

        report.close(NOON);
        report.close(NOON.plusSeconds(60));

        assertThat(report.state()).isEqualTo(ReportState.MOOT);
        assertThat(report.mootSince()).isEqualTo(NOON);
        assertThat(report.isUndecided()).isFalse();
        assertThatThrownBy(() -> report.accept(NOON, LEADER, null, List.of())).hasMessageContaining("report-moot");
        assertThatThrownBy(() -> report.sendBack(NOON, LEADER, "Thiếu số liệu")).hasMessageContaining("report-moot");
        assertThat(report.raised()).hasSize(1);
    }

    @Test
    void whatWasDecidedStaysSoWhenItsTaskIsWithdrawn() {
        Report report = report(60, List.of());
        report.accept(NOON, LEADER, null, List.of());

        report.close(NOON);

        assertThat(report.state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report.mootSince()).isNull();
    }

    @Test
    void keepsTheNextOneWaitingOnlyIfItIsCompleteAndUndecided() {
        Report returned = report(100, List.of());
        returned.sendBack(NOON, LEADER, "Thiếu số liệu");

        assertThat(report(100, List.of()).holdsUpTheNext()).isTrue();
        assertThat(report(99, List.of()).holdsUpTheNext()).isFalse();
        assertThat(returned.holdsUpTheNext()).isFalse();
    }

    @Test
    void keepsWhoAnsweredAndWhoMayRead() {
        Report report = report(100, List.of());

        assertThat(report.unit()).isEqualTo("T02");
        assertThat(report.directiveId()).isEqualTo("directive-1");
        assertThat(report.issuer()).isEqualTo("T00");
        assertThat(report.coordinators()).containsExactly("T05");
        assertThat(report.round()).isEqualTo(3);
        assertThat(report.closesTheTask()).isFalse();
    }

    @Test
    void countsOneDeliverableHoweverItIsWritten() {
        List<Delivered> delivered = List.of(new Delivered("  dự   án ", 1), new Delivered("dự án", 1));

        assertThat(new Content(100, null, List.of(), delivered).shortfalls(TWO_PROJECTS))
                .isEmpty();
        assertThat(new Content(100, null, List.of(), delivered.subList(0, 1)).shortfalls(TWO_PROJECTS))
                .singleElement()
                .satisfies(fault -> assertThat(TEXTS.inVietnamese(fault.words()))
                        .isEqualTo("“dự án”: yêu cầu ít nhất 2, báo cáo mới có 1."));
    }

    @Test
    void pointsAtTheListWhereNothingOfADeliverableIsThere() {
        assertThat(new Content(100, null, List.of(), List.of()).shortfalls(TWO_PROJECTS))
                .extracting(Violation::pointer)
                .containsExactly("/deliverables");
    }

    private static Report report(int percent, List<Delivered> delivered) {
        Caller officer = new Caller("console/an", "An", "T02", Set.of());
        Content content = new Content(percent, "Đang làm", List.of(), delivered);
        KnownTask task = new KnownTask(
                "task-1", 1, "directive-1", "T00", "T02", List.of("T05"), "ASSIGNED", "OPEN", null, TWO_PROJECTS, null);
        return new Report(new Submission("report-1", "print", "task-1", officer, MORNING, content, null), task, 3);
    }
}
