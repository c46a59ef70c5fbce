package vn.dondoc.chassis.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a process has entered, folded into one number and one hash, in the order of the numbers that it gave: whoever has
 * the entries can fold them again. A number that came to nothing is said to have, or it would be missed.
 */
final class Roll {
    private static final String START = "0".repeat(64);
    private static final String NOTHING = "-";

    private final int aheadAtMost;
    private final Map<Long, byte[]> ahead = new HashMap<>();
    /** The first number of each range by its last; none touches another. */
    private final NavigableMap<Long, Long> nothing = new TreeMap<>();

    private long reached;
    private String digest = START;
    private boolean overflowed;
    private boolean cameTooLate;

    /** @param aheadAtMost how many numbers may wait for one before them; with more, no further ones are folded */
    Roll(int aheadAtMost) {
        this.aheadAtMost = aheadAtMost;
    }

    /**
     * How far all is there.
     *
     * @param nothing the numbers up to there that came to nothing, as pairs of first and last
     */
    record State(long reached, String digest, List<List<Long>> nothing) {}

    void add(long number, String hash) {
        if (overflowed) {
            cameTooLate |= number == reached + 1;
        } else if (number > reached) {
            ahead.putIfAbsent(number, HexFormat.of().parseHex(hash));
            advance();
            if (ahead.size() > aheadAtMost) {
                overflowed = true;
                ahead.clear();
            }
        }
    }

    void addNothing(long first, long last) {
        long from = first;
        long to = last;
        Map.Entry<Long, Long> touching = nothing.ceilingEntry(from - 1);
        while (touching != null && touching.getValue() <= to + 1) {
            from = Math.min(from, touching.getValue());
            to = Math.max(to, touching.getKey());
            nothing.remove(touching.getKey());
            touching = nothing.ceilingEntry(from - 1);
        }
        nothing.put(to, from);
        advance();
    }

    private void advance() {
        for (String hash = next(); hash != null; hash = next()) {
            reached++;
            digest = Seal.sha256(digest + hash);
        }
    }

    private @Nullable String next() {
        Map.Entry<Long, Long> range = nothing.ceilingEntry(reached + 1);
        byte[] hash = ahead.remove(reached + 1);
        if (range != null && range.getValue() <= reached + 1) {
            return NOTHING;
        }
        return hash == null ? null : HexFormat.of().formatHex(hash);
    }

    /** Whether the number that too many had waited for came all the same: it is not missing, but the rest is not folded. */
    boolean cameTooLate() {
        return cameTooLate;
    }

    /** @param told up to where the numbers that came to nothing are known to whoever asks */
    State state(long told) {
        List<List<Long>> pairs = new ArrayList<>();
        nothing.tailMap(told, false).forEach((last, first) -> {
            if (first <= reached) {
                pairs.add(List.of(Math.max(first, told + 1), Math.min(last, reached)));
            }
        });
        return new State(reached, digest, pairs);
    }
}
