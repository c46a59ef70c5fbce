package vn.dondoc.console.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The directory of units; each call throws {@link Refused} or {@link Away}. */
@HttpExchange("/api/v1/units")
public interface Units {

    /** A page of those that are valid today and have these words in their name. */
    @GetExchange
    Page<Unit> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/{code}")
    Unit get(@PathVariable String code);
}
