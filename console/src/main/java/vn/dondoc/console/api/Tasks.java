package vn.dondoc.console.api;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The tasks that the person may see; each call throws {@link Refused} or {@link Away}. */
@HttpExchange("/api/v1/tasks")
public interface Tasks {

    /** A page of them, by due date. */
    @GetExchange
    Page<Task> list(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Collection<Task.State> state,
            @RequestParam(required = false) Task.@Nullable Timeliness timeliness,
            @RequestParam(required = false) @Nullable Instant dueAfter,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/{id}")
    Task get(@PathVariable String id);

    @PostExchange("/{id}/acknowledge")
    Task acknowledge(@PathVariable String id);
}
