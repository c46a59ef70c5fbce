package vn.dondoc.deadlines.grammar;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** Which wordings may begin with a character: most places of a text need not be tried for most of them. */
final class Beginnings {
    /** Vietnamese has none beyond. */
    private static final int CHARACTERS = 0x1F00;

    /** A word before it, as some wordings ask for. */
    private static final String BEFORE = "x ";

    private final List<Wording> wordings;
    private final AtomicReferenceArray<BitSet> known = new AtomicReferenceArray<>(CHARACTERS);

    Beginnings(List<Wording> wordings) {
        this.wordings = wordings;
    }

    /** Where a word or a mark begins. */
    static int[] places(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> at == 0
                        || !Character.isWhitespace(text.charAt(at)) && !Character.isLetterOrDigit(text.charAt(at - 1)))
                .toArray();
    }

    /** Whether that wording may begin with that character. */
    boolean may(int wording, char first) {
        if (first >= CHARACTERS) {
            return false;
        }
        BitSet all = known.get(first);
        if (all == null) {
            all = with(first);
            known.set(first, all);
        }
        return all.get(wording);
    }

    /** What matches, or would if the text went on. */
    private BitSet with(char first) {
        BitSet all = new BitSet(wordings.size());
        String text = BEFORE + first;
        for (int i = 0; i < wordings.size(); i++) {
            Matcher matcher = at(wordings.get(i).form().matcher(text), BEFORE.length());
            Matcher alone = wordings.get(i).form().matcher(text.substring(BEFORE.length()));
            all.set(i, matcher.lookingAt() || matcher.hitEnd() || alone.lookingAt() || alone.hitEnd());
        }
        return all;
    }

    /** The matcher, to look at what begins there and at what stands before it. */
    static Matcher at(Matcher matcher, int start) {
        return matcher.useTransparentBounds(true).useAnchoringBounds(false).region(start, matcher.regionEnd());
    }
}
