package vn.dondoc.reading.phrase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** People's committees and councils: "UBND các huyện, thị xã", "UBND tỉnh", "UBND các tỉnh: An Hải, Bình Sơn". */
final class Committees {
    private static final Lexicon AND = Lexicon.of(",", "và", ", và");
    private static final int NARROWED = 3;
    private static final Lexicon OF_LEVEL = Lexicon.of("cấp");

    private final UnitPhrases all;
    private final Tokens tokens;

    Committees(UnitPhrases all, Tokens tokens) {
        this.all = all;
        this.tokens = tokens;
    }

    /**
     * "UBND các xã, phường ven biển và đặc khu Hòn Mây": a few of them, and one more of its own. What narrows the few down is
     * known by the one that follows.
     */
    private @Nullable Named withOneOf(int at, int head, int levels) {
        int end = levels;
        while (end - levels <= NARROWED && isNarrowing(end)) {
            end++;
        }
        UnitPhrase few = new UnitPhrase(tokens.text(at, end), tokens.start(at), tokens.endBefore(end), false);
        Named listed = with(at, head, new Named(List.of(few), end));
        return listed.units().size() > 1 ? listed : null;
    }

    /** The same and the places that go on the list behind them. */
    private Named with(int at, int head, Named first) {
        int level = at + head + all.more.each(at + head);
        return all.more.after(tokens.text(at, at + head), level, first);
    }

    private boolean isNarrowing(int at) {
        return at < tokens.size()
                && Character.isLowerCase(tokens.get(at).written().charAt(0))
                && AND.at(tokens, at) == 0
                && !all.isPredicate(at);
    }

    /** "UBND các huyện, thị xã", "UBND tỉnh", "UBND các tỉnh: An Hải, Bình Sơn". */
    @Nullable Named committee(int at) {
        int head = Lexicon.COMMITTEES.at(tokens, at);
        if (head == 0) {
            return null;
        }
        int each = all.more.each(at + head);
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
                return with(at, head, spread);
            }
        }
        if (each > 0 && tokens.isCapital(end)) {
            Named spread = all.prefixes.names(tokens.text(at, at + head), level, end, end);
            spread = spread == null ? null : with(at, head, spread);
            if (spread != null && spread.units().size() > 1) {
                return spread;
            }
        }
        Named others = each > 0 ? withOneOf(at, head, end) : null;
        if (others != null) {
            return others;
        }
        int levels = end;
        end = all.names.properName(end, each == 0 ? 5 : 3);
        if (each > 0) {
            return all.single(at, all.groups.which(end), false);
        }
        Named one = all.single(at, all.groups.narrowing(end), true);
        return end > levels ? with(at, head, one) : one;
    }
}
