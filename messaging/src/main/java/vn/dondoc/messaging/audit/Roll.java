package vn.dondoc.messaging.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process has entered, folded into one number and one hash, in the order of the numbers that it gave: whoever has
 * the entries can fold them again. A number that came to nothing is said to have, or it would be missed.
 */
final class Roll {
    private static final String START = "0".repeat(64);
    private static final String NOTHING = "-";
    /** Of what waits for a number before it; when there is more, that one will not come. */
    private static final int AHEAD_AT_MOST = 100_000;

    private final Map<Long, String> ahead = new HashMap<>();
    private final BitSet nothing = new BitSet();
    private long reached;
    private String digest = START;

    /**
     * How far all is there.
     *
     * @param nothing the numbers up to there that came to nothing, as pairs of first and last
     */
    record State(long reached, String digest, List<List<Long>> nothing) {}

    void add(long number, String hash) {
        if (number > reached && ahead.size() < AHEAD_AT_MOST) {
            ahead.putIfAbsent(number, hash);
        }
        advance();
    }

    void addNothing(long first, long last) {
        nothing.set(Math.toIntExact(first), Math.toIntExact(last + 1));
        advance();
    }

    private void advance() {
        while (true) {
            String hash = nothing.get(Math.toIntExact(reached + 1)) ? NOTHING : ahead.get(reached + 1);
            if (hash == null) {
                return;
            }
            reached++;
            ahead.remove(reached);
            digest = Seal.sha256(digest + hash);
        }
    }

    /** @param told up to where the numbers that came to nothing are known to whoever asks */
    State state(long told) {
        List<List<Long>> pairs = new ArrayList<>();
        int first = nothing.nextSetBit(Math.toIntExact(told + 1));
        while (first >= 0 && first <= reached) {
            int next = nothing.nextClearBit(first);
            pairs.add(List.of((long) first, Math.min(next - 1, reached)));
            first = nothing.nextSetBit(next);
        }
        return new State(reached, digest, pairs);
    }
}
