package vn.dondoc.messaging.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a process tells of its service's trail, for a place where nobody can take it back.
 *
 * @param run names the process
 * @param sequence how many entries the chain has, the number of its last
 * @param hash of the last entry
 * @param entered up to which number everything that the process has entered is in the trail, sealed or not
 * @param digest of all of that, as {@link Roll} folds it
 * @param nothing the numbers up to there that came to nothing, as pairs of first and last, since the mark before
 */
record Mark(
        String service,
        String run,
        Instant at,
        long sequence,
        String hash,
        long entered,
        String digest,
        List<List<Long>> nothing) {

    /** Whoever has the service's certificate may have written anything. */
    boolean isInOrder() {
        return Stream.of(service, run, hash, digest, nothing).allMatch(Objects::nonNull)
                && entered < Integer.MAX_VALUE
                && nothing.stream()
                        .allMatch(pair -> pair.size() == 2
                                && 0 < pair.getFirst()
                                && pair.getFirst() <= pair.getLast()
                                && pair.getLast() <= entered);
    }

    Head head() {
        return new Head(sequence, hash);
    }
}
