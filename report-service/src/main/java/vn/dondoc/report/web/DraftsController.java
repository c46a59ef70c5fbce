package vn.dondoc.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.report.intake.Draft;
import vn.dondoc.report.intake.DraftContent;
import vn.dondoc.report.intake.Drafts;
import vn.dondoc.report.intake.Intake;

/** What people have typed of reports, each person's own. */
@RestController
class DraftsController {
    private static final String PATH = "/api/v1/reports/drafts";
    private static final String TASK = PATH + "/{task}";

    private final Intake intake;
    private final Drafts drafts;

    DraftsController(Intake intake, Drafts drafts) {
        this.intake = intake;
        this.drafts = drafts;
    }

    /** @param savedAt business time */
    @Schema(name = "ReportDraft")
    record DraftView(String taskId, long version, Instant savedAt, DraftContent content) {
        static DraftView of(Draft draft) {
            return new DraftView(draft.taskId(), draft.version(), draft.savedAt(), draft.content());
        }
    }

    /** @param savedAt business time */
    @Schema(name = "ReportDraftSummary")
    record DraftSummary(String taskId, long version, Instant savedAt) {
        static DraftSummary of(Draft.Head head) {
            return new DraftSummary(head.taskId(), head.version(), head.savedAt());
        }
    }

    @Schema(name = "ReportDrafts")
    record DraftSummaries(List<DraftSummary> items) {}

    @GetMapping(PATH)
    @Operation(summary = "Lists on which tasks the caller has a draft of a report, the one saved last first")
    DraftSummaries listReportDrafts(Caller caller) {
        return new DraftSummaries(
                drafts.list(caller).stream().map(DraftSummary::of).toList());
    }

    @GetMapping(TASK)
    @Operation(summary = "Reads the caller's own draft of a report on a task; nobody else's is ever shown")
    ResponseEntity<DraftView> getReportDraft(@PathVariable String task, Caller caller) {
        return tagged(ResponseEntity.ok(), drafts.find(small(task), caller).orElseThrow(Refusal::notFound));
    }

    @PutMapping(TASK)
    @Operation(
            summary = "Keeps the caller's draft of a report, or with If-Match replaces it; kept for 90 days after that")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<DraftView> putReportDraft(
            @PathVariable @Pattern(regexp = NewReport.ID) String task,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DraftContent content,
            Caller caller) {
        Draft kept = intake.keep(small(task), ifMatch, content, caller);
        return tagged(
                kept.isFirst() ? ResponseEntity.created(URI.create(PATH + "/" + kept.taskId())) : ResponseEntity.ok(),
                kept);
    }

    @DeleteMapping(TASK)
    @Operation(summary = "Deletes the caller's draft of a report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteReportDraft(
            @PathVariable String task,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        drafts.delete(small(task), ifMatch, caller);
    }

    @DeleteMapping("/api/v1/people/{id}/drafts")
    @Operation(summary = "Erases what a person has typed of reports and not sent; what was sent stays")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseDrafts(@PathVariable String id) {
        drafts.erase(id);
    }

    private static String small(String task) {
        return task.toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<DraftView> tagged(ResponseEntity.BodyBuilder answer, Draft draft) {
        return answer.eTag(EntityTags.of(draft.version())).body(DraftView.of(draft));
    }
}
