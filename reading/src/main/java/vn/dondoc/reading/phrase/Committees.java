package vn.dondoc.reading.phrase;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** People's committees and councils: "UBND các huyện, thị xã", "UBND tỉnh", "UBND các tỉnh: An Hải, Bình Sơn". */
final class Committees {
    private static final Lexicon OF_LEVEL = Lexicon.of("cấp");

    private final UnitPhrases all;
    private final Tokens tokens;

    Committees(UnitPhrases all, Tokens tokens) {
        this.all = all;
        this.tokens = tokens;
    }

    /** "UBND các huyện, thị xã", "UBND tỉnh", "UBND các tỉnh: An Hải, Bình Sơn". */
    @Nullable Named committee(int at) {
        int head = Lexicon.COMMITTEES.at(tokens, at);
        if (head == 0) {
            return null;
        }
        int each = Lexicon.EACH.at(tokens, at + head);
        int level = at + head + each;
        int cap = OF_LEVEL.at(tokens, level);
        int end = all.names.levels(level + cap);
        if (end == level + cap) {
            return all.single(at, level + (each > 0 ? 0 : cap), true);
        }
        int widened = all.groups.narrowing(end);
        if (tokens.small(widened).equals(":")) {
            Named spread = all.prefixes.names(tokens.text(at, at + head), level, end, widened + 1);
            if (spread != null) {
                return spread;
            }
        }
        if (each > 0 && tokens.isCapital(end)) {
            Named spread = all.prefixes.names(tokens.text(at, at + head), level, end, end);
            if (spread != null && spread.units().size() > 1) {
                return spread;
            }
        }
        end = all.names.properName(end, each == 0 ? 5 : 3);
        return all.single(at, all.groups.narrowing(end), each == 0);
    }
}
