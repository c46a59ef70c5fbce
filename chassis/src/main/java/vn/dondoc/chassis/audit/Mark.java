package vn.dondoc.chassis.audit;

import java.time.Instant;
import java.util.List;

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

    private static final int RUN_AT_MOST = 64;
    private static final int HASH = 64;
    /** More than a day without a store; each is folded. */
    private static final long NOTHING_AT_MOST = 10_000_000;

    /**
     * Whoever has the service's certificate may have written anything.
     *
     * @throws RuntimeException in place of false, where something is missing
     */
    boolean isInOrder() {
        if (run.length() > RUN_AT_MOST || hash.length() != HASH || digest.length() != HASH) {
            return false;
        }
        long before = 0;
        long numbers = 0;
        for (List<Long> pair : nothing) {
            long first = pair.getFirst();
            long last = pair.getLast();
            if (pair.size() != 2 || first <= before || last < first) {
                return false;
            }
            numbers += last - first + 1;
            before = last;
        }
        return before <= entered && numbers <= NOTHING_AT_MOST;
    }

    Head head() {
        return new Head(sequence, hash);
    }
}
