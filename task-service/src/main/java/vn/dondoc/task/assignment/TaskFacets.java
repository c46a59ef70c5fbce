package vn.dondoc.task.assignment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many open tasks there are of each sort; what there is none of is left out. Each count is the length of the list of
 * open tasks with the same filters and that value.
 *
 * @param total of all that were counted
 * @param isWhole whether all were counted; else no more than {@code total} of them
 * @param unit the two hundred with the most, most first
 */
public record TaskFacets(
        long total,
        boolean isWhole,
        List<Count> state,
        List<Count> timeliness,
        List<Count> window,
        List<UnitCount> unit) {

    /** How many tasks have this value. */
    @Schema(name = "TaskCount")
    public record Count(String value, long count) {}

    /**
     * How many tasks this unit answers for.
     *
     * @param value its code
     * @param name none of a unit that nothing is known of yet
     */
    @Schema(name = "TaskCountOfUnit")
    public record UnitCount(String value, @Nullable String name, long count) {}
}
