package vn.dondoc.console.api;

import java.util.List;

/** How many open tasks there are of each sort. */
public record TaskFacets(long total, List<Count> state, List<Count> window) {

    public record Count(String value, long count) {}
}
