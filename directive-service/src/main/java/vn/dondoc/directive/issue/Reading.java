package vn.dondoc.directive.issue;

import java.util.List;
import java.util.Map;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.reading.names.Match;

/**
 * What was made of a document's words.
 *
 * @param warnings what is odd about it but possible
 * @param resolved who is meant, by JSON pointer to the written name
 * @param placeholders wordings of orders of which no directory says who is meant; none where an earlier version read it
 */
public record Reading(List<Violation> warnings, Map<String, Match> resolved, List<Placeholder> placeholders) {
    public Reading {
        placeholders = placeholders == null ? List.of() : List.copyOf(placeholders);
    }

    Reading with(List<Violation> others) {
        return new Reading(others, resolved, placeholders);
    }
}
