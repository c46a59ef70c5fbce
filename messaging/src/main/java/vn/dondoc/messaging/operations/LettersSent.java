package vn.dondoc.messaging.operations;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which letters of a topic have gone again: all before an offset, and some after it that were chosen by name. */
final class LettersSent {
    private static final String SEPARATOR = ",";

    private final SortedSet<Long> ahead;
    private long before;

    private LettersSent(long before, SortedSet<Long> ahead) {
        this.before = before;
        this.ahead = ahead;
    }

    /** @param kept what {@link #toString} has given; null where nothing has gone yet */
    static LettersSent of(@Nullable String kept) {
        SortedSet<Long> offsets = kept == null
                ? new TreeSet<>()
                : Arrays.stream(kept.split(SEPARATOR))
                        .map(Long::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        return offsets.isEmpty() ? new LettersSent(0, offsets) : new LettersSent(offsets.removeFirst(), offsets);
    }

    boolean contains(long offset) {
        return offset < before || ahead.contains(offset);
    }

    /** One more; the offset moves over all that have gone. */
    void add(long offset) {
        ahead.add(offset);
        while (ahead.remove(before)) {
            before++;
        }
    }

    /** The offset first, then those ahead of it. */
    @Override
    public String toString() {
        return ahead.stream().map(sent -> SEPARATOR + sent).collect(Collectors.joining("", String.valueOf(before), ""));
    }
}
