package vn.dondoc.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.console.api.NewReport;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.ReportDraft;
import vn.dondoc.console.api.ReportDraft.Deliverable;
import vn.dondoc.console.api.ReportDraft.Figure;
import vn.dondoc.console.api.Task;

class ReportFormTest {
    private static final Locale VI = Locale.of("vi");
    private static final Task TASK = ATask.asking(new Task.Deliverable("dự án", 2), new Task.Deliverable("báo cáo", 1));

    @Test
    void sendsWhatWasTyped() {
        ReportForm form = ReportForm.sent(Map.of(
                "version",
                "7",
                "/complete",
                "true",
                "/words",
                "Đã làm.\r\nXong.",
                "/deliverables/0/count",
                "2",
                "/deliverables/1/count",
                "1",
                "/figures/0/indicator",
                "Hồ sơ trực tuyến",
                "/figures/0/unit",
                "%",
                "/figures/0/plan",
                "80",
                "/figures/0/actual",
                "76,5"));

        assertThat(form.version()).isEqualTo(7);
        assertThat(form.unread(TASK, VI)).isEmpty();
        assertThat(form.missing(TASK)).isEmpty();
        assertThat(form.report(TASK, VI))
                .isEqualTo(new NewReport(
                        "t",
                        true,
                        100,
                        "Đã làm.\nXong.",
                        List.of(new Deliverable("dự án", 2), new Deliverable("báo cáo", 1)),
                        List.of(new Figure(
                                "Hồ sơ trực tuyến", "%", new BigDecimal("80"), new BigDecimal("76.5"), null, null))));
    }

    @Test
    void isNotSentAsDoneWithoutAWordOfWhatWasDone() {
        Task task = ATask.asking();

        assertThat(ReportForm.sent(Map.of("/complete", "true", "/words", " ")).faults(task, VI))
                .isEqualTo(Map.of("/words", "report.fault.words"));
        assertThat(ReportForm.sent(Map.of("/complete", "true", "/words", "Đã làm."))
                        .faults(task, VI))
                .isEmpty();
        assertThat(ReportForm.sent(Map.of("/figures/0/indicator", "Vốn", "/figures/0/actual", "3"))
                        .faults(task, VI))
                .isEmpty();
        assertThat(ReportForm.sent(Map.of("/complete", "false", "/percent", "10"))
                        .faults(task, VI))
                .isEmpty();
    }

    @Test
    void leavesOutEmptyRowsAndTellsFaultsWhereTheyAreThen() {
        ReportForm form = ReportForm.sent(Map.of(
                "/complete", "false",
                "/figures/0/indicator", " ",
                "/figures/2/indicator", "Vốn",
                "/figures/2/plan", "mười",
                "/figures/11/actual", "3",
                "/deliverables/0/count", "1,5"));

        assertThat(form.unread(TASK, VI))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/deliverables/0/count", "report.fault.whole", "/figures/0/plan", "report.fault.number"));
        assertThat(form.missing(TASK))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("/percent", "report.fault.percent", "/figures/1/indicator", "report.fault.indicator"));
        assertThat(form.faults(TASK, VI))
                .containsOnlyKeys("/percent", "/deliverables/0/count", "/figures/0/plan", "/figures/1/indicator");
        assertThat(form.faults(TASK, VI).keySet().iterator().next()).isEqualTo("/percent");
        assertThat(form.at("/figures/0/plan")).isEqualTo("mười");
        assertThat(form.rows()).isEqualTo(2);
        assertThat(form.wider().rows()).isEqualTo(3);
    }

    @Test
    void asksForCountsOfWhatIsComplete() {
        ReportForm form = ReportForm.sent(Map.of("/complete", "true", "/deliverables/0/count", "2"));

        assertThat(form.missing(TASK)).containsOnlyKeys("/deliverables/1/count");
    }

    @Test
    void comesBackAsItWasKept() {
        ReportDraft.Content content = new ReportDraft.Content(
                false,
                60,
                "Đang làm.",
                List.of(new Figure("Vốn", "tỷ đồng", null, new BigDecimal("1234.5"), null, BigDecimal.ONE)),
                List.of(new Deliverable("dự án", null), new Deliverable("báo cáo", 1)));
        ReportForm form = ReportForm.kept(TASK, new ReportDraft("t", 3, Instant.EPOCH, content), VI);

        assertThat(form.version()).isEqualTo(3);
        assertThat(form.at("/figures/0/actual")).isEqualTo("1.234,5");
        assertThat(form.draft(TASK, VI)).isEqualTo(content);
    }

    @Test
    void measuresWhatTheReportBeforeHasMeasured() {
        Report.Figure figure = new Report.Figure("Vốn", "tỷ đồng", BigDecimal.TEN, BigDecimal.ONE, null, null);
        ReportForm form = ReportForm.fresh(
                new Report(
                        "r",
                        1,
                        Report.State.RETURNED,
                        "t",
                        "T02",
                        1,
                        Instant.EPOCH,
                        "hoa",
                        100,
                        true,
                        null,
                        List.of(figure),
                        List.of(),
                        null),
                VI);

        assertThat(form.version()).isNull();
        assertThat(form.draft(TASK, VI).figures())
                .containsExactly(new Figure("Vốn", "tỷ đồng", BigDecimal.TEN, null, null, null));
    }
}
