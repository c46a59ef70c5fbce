package vn.dondoc.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many open tasks there are of each sort.
 *
 * @param isWhole whether all were counted; else there may be more of each sort
 */
public record TaskFacets(long total, boolean isWhole, List<Count> state, List<Count> window, List<OfUnit> unit) {

    public record OfUnit(String value, @Nullable String name, long count) {}

    public record Count(String value, long count) {}
}
