package vn.dondoc.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.report.submission.Content;
import vn.dondoc.report.submission.ReportState;
import vn.dondoc.report.submission.Submission;

class PendingReportTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");

    @Test
    void waitsUntilItsTaskIsHeardOf() {
        assertThat(pending(null).state()).isEqualTo(ReportState.PENDING);
        assertThat(pending(null).version()).isZero();
    }

    @Test
    void saysThatItNeverBecameOne() {
        PendingReport rejected = pending(new Rejection("not-found", Message.of("not-found"), NOW));

        assertThat(rejected.state()).isEqualTo(ReportState.REJECTED);
        assertThat(rejected.version()).isEqualTo(1);
    }

    private static PendingReport pending(@Nullable Rejection rejection) {
        Caller officer = new Caller("console/an", "An", "T02", Set.of());
        Content content = new Content(40, "Đang làm", List.of(), List.of());
        return new PendingReport(
                "r1", "console/an 1", new Submission("r1", "print", "t1", officer, NOW, content, null), rejection);
    }
}
