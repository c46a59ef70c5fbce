package vn.dondoc.console.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The reports that the person may see; each call throws {@link Refused} or {@link Away}. */
@HttpExchange("/api/v1/reports")
public interface Reports {

    /** A page of them, newest first; with {@code waiting} those on which the person may decide now. */
    @GetExchange
    Page<Report> list(
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable Boolean waiting,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/{id}")
    Report get(@PathVariable String id);

    /** The same key again finds the first one's. */
    @PostExchange
    Report submit(@RequestHeader("Idempotency-Key") String key, @RequestBody NewReport report);

    @PostExchange("/{id}/accept")
    Report accept(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Acceptance acceptance);

    @PostExchange("/{id}/return")
    Report giveBack(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Return reason);

    /** What the person has typed of a report on a task, and not sent. */
    @GetExchange("/drafts/{task}")
    ReportDraft draft(@PathVariable String task);

    @PutExchange("/drafts/{task}")
    ReportDraft keep(
            @PathVariable String task,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody ReportDraft.Content content);

    @DeleteExchange("/drafts/{task}")
    void discard(@PathVariable String task, @RequestHeader("If-Match") String version);

    record Acceptance(@Nullable String note) {}

    record Return(String reason) {}
}
