package vn.dondoc.console.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The directory of units; each call throws {@link Refused} or {@link Away}. */
@HttpExchange("/api/v1/units")
public interface Units {

    /** A page of those that are valid today and have these words in their name. */
    @GetExchange
    Page<Unit> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    /** Those right below another. */
    @GetExchange
    Page<Unit> below(
            @RequestParam String parent,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam int limit);

    /** Enters a new one; for those who keep the directory. */
    @PostExchange
    Unit create(@RequestBody NewUnit unit);

    @GetExchange("/{code}")
    Unit get(@PathVariable String code);
}
