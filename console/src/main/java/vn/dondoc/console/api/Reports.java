package vn.dondoc.console.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The reports that the person may see; each call throws {@link Refused} or {@link Away}. */
@HttpExchange("/api/v1/reports")
public interface Reports {

    /** A page of them, newest first. */
    @GetExchange
    Page<Report> list(
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable String state,
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

    record Acceptance(@Nullable String note) {}

    record Return(String reason) {}
}
