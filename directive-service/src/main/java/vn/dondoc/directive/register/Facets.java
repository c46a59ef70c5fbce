package vn.dondoc.directive.register;

import java.util.List;

/**
 * How many directives there are of each sort: the twenty most frequent of every facet, most first.
 *
 * @param total of all that were counted
 * @param isWhole whether all were counted; else the newest {@code total} of them
 * @param unit units that have a part in a directive, as of its issue: one directive counts for each of them
 */
public record Facets(
        long total,
        boolean isWhole,
        List<Count> issuer,
        List<Count> type,
        List<Count> year,
        List<Count> state,
        List<Count> unit) {

    /** How many directives have this value. */
    public record Count(String value, long count) {}
}
