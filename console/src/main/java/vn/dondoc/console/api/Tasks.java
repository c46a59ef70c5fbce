package vn.dondoc.console.api;

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
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(required = false) @Nullable Collection<Task.State> state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    /** Those of them. */
    @GetExchange
    Page<Task> named(@RequestParam Collection<String> id, @RequestParam int limit);

    /**
     * How many of the open ones there are of each sort; what there is none of is left out.
     *
     * @param byUnit whether to count those of each unit too
     */
    @GetExchange("/facets")
    TaskFacets count(
            @RequestParam boolean byUnit,
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String q);

    @GetExchange("/{id}")
    Task get(@PathVariable String id);

    @PostExchange("/{id}/acknowledge")
    Task acknowledge(@PathVariable String id);
}
