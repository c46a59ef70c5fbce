package vn.dondoc.task.assignment;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.reading.names.Folded;

/** The words of a text as they are looked for: without case and accents. */
final class Words {
    private static final int LONGEST = 40;

    /** Folded, the committee is one word; whoever looks for a part of its name is to find it, too. */
    private static final List<String> COMMITTEE = List.of("ubnd", "uy", "ban", "nhan", "dan");

    private Words() {}

    /** In their order; what is longer than a word can be is cut. */
    static Stream<String> of(String text) {
        return Stream.of(Folded.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    }

    /** And each by which the same is meant. */
    static Stream<String> findable(String text) {
        return of(text).flatMap(word -> word.equals("ubnd") ? COMMITTEE.stream() : Stream.of(word));
    }
}
