package vn.dondoc.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.audit.Reasoned;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.IdempotentId;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.report.intake.Intake;
import vn.dondoc.report.intake.PendingReport;
import vn.dondoc.report.intake.PendingReports;
import vn.dondoc.report.intake.Rejection;
import vn.dondoc.report.submission.ReportState;
import vn.dondoc.report.submission.Reports;
import vn.dondoc.report.submission.Review;
import vn.dondoc.report.submission.Submission;

/** Reports at {@code /api/v1/reports}. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsController {
    private static final String IF_READ =
            "The ETag of the report that was read, 412 if it has changed since; any report without it";

    private final Intake intake;
    private final Reports reports;
    private final PendingReports pending;
    private final Review review;
    private final IdempotentId.Factory ids;
    private final BusinessClock clock;
    private final Texts texts;

    ReportsController(
            Intake intake,
            Reports reports,
            PendingReports pending,
            Review review,
            IdempotentId.Factory ids,
            BusinessClock clock,
            Texts texts) {
        this.intake = intake;
        this.reports = reports;
        this.pending = pending;
        this.review = review;
        this.ids = ids;
        this.clock = clock;
        this.texts = texts;
    }

    @Schema(name = "ReportAcceptance")
    record Acceptance(
            @Nullable @Legible(lines = true) @Size(max = 2000) String note) {}

    @Schema(name = "ReportReturn")
    record SendingBack(
            @NotBlank @Legible(lines = true) @Size(max = 2000) String reason) implements Reasoned {}

    @PostMapping
    @Operation(
            summary =
                    "Submits a report on a task, complete or of its progress; 202 while the task is not known here yet")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<ReportView> submitReport(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewReport body,
            Caller caller) {
        IdempotentId id = ids.of(caller, key, body);
        intake.submit(new Submission(
                id.id(), id.fingerprint(), body.task(), caller, clock.instant(), body.content(), body.onBehalf()));
        ReportView answer = find(id.id(), caller);
        return tagged(answer, answer.isOnATask() ? HttpStatus.CREATED : HttpStatus.ACCEPTED);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a report; before its task is known, only its sender can")
    ResponseEntity<ReportView> getReport(@PathVariable String id, Caller caller) {
        return tagged(find(id, caller), HttpStatus.OK);
    }

    @GetMapping
    @Operation(summary = "Lists reports, newest first; PENDING and REJECTED lists the caller's own")
    Page<ReportView> listReports(
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable String unit,
            @Parameter(description = "true: only those on which the caller may decide now; false: only the others")
                    @RequestParam(required = false)
                    @Nullable Boolean waiting,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (state == ReportState.PENDING || state == ReportState.REJECTED) {
            return pending.list(state == ReportState.REJECTED, task, cursor, Page.limit(limit), caller)
                    .map(this::view);
        }
        return reports.list(new Reports.Filter(task, state, unit, waiting), cursor, Page.limit(limit), caller)
                .map(ReportView::of);
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "Accepts a report; a complete one completes the task")
    ResponseEntity<ReportView> acceptReport(
            @PathVariable String id,
            @Parameter(description = IF_READ) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable Acceptance body,
            Caller caller) {
        String note = body == null ? null : body.note();
        return tagged(ReportView.of(review.accept(id, note, ifMatch, caller)), HttpStatus.OK);
    }

    @PostMapping("/{id}/return")
    @Operation(summary = "Returns a report with a reason; the task goes on")
    ResponseEntity<ReportView> returnReport(
            @PathVariable String id,
            @Parameter(description = IF_READ) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SendingBack body,
            Caller caller) {
        return tagged(ReportView.of(review.sendBack(id, body.reason(), ifMatch, caller)), HttpStatus.OK);
    }

    /** Where it waited is looked at between two looks at the reports: it may become one just now. */
    private ReportView find(String id, Caller caller) {
        return reports.find(id, caller)
                .map(ReportView::of)
                .or(() -> pending.find(id, caller).map(this::view))
                .or(() -> reports.find(id, caller).map(ReportView::of))
                .orElseThrow(Refusal::notFound);
    }

    private ReportView view(PendingReport waiting) {
        Rejection rejection = waiting.rejection();
        return ReportView.of(
                waiting,
                rejection == null ? null : ReportView.RejectionAnswer.of(rejection, texts.say(rejection.words())));
    }

    private static ResponseEntity<ReportView> tagged(ReportView answer, HttpStatus status) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).eTag(EntityTags.of(answer.version()));
        if (status != HttpStatus.OK) {
            response.location(URI.create("/api/v1/reports/" + answer.id()));
        }
        return response.body(answer);
    }
}
