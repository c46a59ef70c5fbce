package vn.dondoc.directive.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a document orders, for everyone to read without its words: the task items, and the units of the groups once.
 *
 * @param sets units by the name of the set
 * @param day from which its terms count, and on which its groups have their members
 * @param urged units that are told to hurry with older orders, and get no new one
 */
public record Orders(
        LocalDate day, Map<String, List<String>> sets, List<DirectiveIssued.Order> items, List<String> urged) {

    /** Every unit that has a part in it, once. */
    List<String> units() {
        return Stream.concat(asked(), urged.stream()).distinct().sorted().toList();
    }

    /** Units that are asked for something new. */
    Stream<String> asked() {
        return Stream.concat(
                sets.values().stream().flatMap(List::stream),
                items.stream().flatMap(item -> Stream.concat(item.leads().stream(), item.coordinators().stream())));
    }
}
