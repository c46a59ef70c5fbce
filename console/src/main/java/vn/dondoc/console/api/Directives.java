package vn.dondoc.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directives that the person may see; each call throws {@link Refused} or {@link Away}. Whole documents come and go as the
 * API tells them: a page shows and changes a part, and the rest must not be lost on the way back.
 */
@HttpExchange("/api/v1/directives")
public interface Directives {

    /** A page of them, newest first. */
    @GetExchange
    Page<DirectiveSummary> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/{id}")
    ObjectNode get(@PathVariable String id);

    /** Reads a file; nothing but the file is kept. */
    @PostExchange("/read")
    ObjectNode read(@RequestPart("file") Resource file);

    /** The same key again finds the first one's. */
    @PostExchange
    ObjectNode create(@RequestHeader("Idempotency-Key") String key, @RequestBody ObjectNode content);

    @PutExchange("/{id}")
    ObjectNode replace(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody ObjectNode content);

    @DeleteExchange("/{id}")
    void delete(@PathVariable String id, @RequestHeader("If-Match") String version);

    /** What the issue of a draft would send out. */
    @GetExchange("/{id}/orders")
    DirectiveOrders orders(@PathVariable String id);

    @PostExchange("/{id}/issue")
    ObjectNode issue(@PathVariable String id, @RequestBody Confirmation confirmation);

    @GetExchange("/{id}/progress")
    DirectiveProgress progress(@PathVariable String id);

    @GetExchange("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String id);

    /** Puts a file to a draft; the same once more changes nothing. */
    @PostExchange("/{id}/enclosures")
    ObjectNode enclose(@PathVariable String id, @RequestPart("file") Resource file);

    @GetExchange("/{id}/enclosures/{file}")
    ResponseEntity<byte[]> enclosure(@PathVariable String id, @PathVariable String file);

    /** Takes a file from a draft. */
    @DeleteExchange("/{id}/enclosures/{file}")
    void takeOut(@PathVariable String id, @PathVariable String file);

    /** What a draft may be the same as, and what it seems to urge. */
    @GetExchange("/{id}/suggestions")
    Suggestions suggestions(@PathVariable String id);

    /** Codes of the warnings that the person knows of. */
    record Confirmation(List<String> confirm) {}
}
