package vn.dondoc.messaging.consume;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of a topic have gone again: all before an offset, and some after it that were chosen by name. Kept as the
 * group's committed offset with the others in its remark.
 */
final class LettersSent {

    private final SortedSet<Long> ahead;
    private long before;

    private LettersSent(long before, SortedSet<Long> ahead) {
        this.before = before;
        this.ahead = ahead;
    }

    /** @param committed null where nothing has gone yet */
    static LettersSent of(@Nullable OffsetAndMetadata committed) {
        if (committed == null) {
            return new LettersSent(0, new TreeSet<>());
        }
        SortedSet<Long> ahead = Arrays.stream(committed.metadata().split(","))
                .filter(word -> !word.isBlank())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new LettersSent(committed.offset(), ahead);
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

    OffsetAndMetadata committed() {
        return new OffsetAndMetadata(before, ahead.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
