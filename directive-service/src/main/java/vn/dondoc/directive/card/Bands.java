package vn.dondoc.directive.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keys under which nearly equal texts meet (MinHash with banding): texts that share four fifths of their runs have one
 * in common but for four in ten thousand, and texts that share a third only one time in thirteen. Always the same for
 * the same text: they are stored.
 */
final class Bands {
    private static final int BANDS = 20;
    private static final int ROWS = 5;

    private Bands() {}

    static List<Long> of(Shingles shingles) {
        if (shingles.isEmpty()) {
            return List.of();
        }
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (String run : shingles.runs()) {
            long hash = hash(run);
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], mixed(hash + i * 0x9E3779B97F4A7C15L));
            }
        }
        List<Long> keys = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key ^ least[band * ROWS + row]);
            }
            keys.add(key);
        }
        return keys;
    }

    /** FNV-1a. */
    private static long hash(String run) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < run.length(); i++) {
            hash = (hash ^ run.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The finisher of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
