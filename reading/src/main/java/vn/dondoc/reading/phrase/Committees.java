package vn.dondoc.reading.phrase;

import java.util.ArrayList;
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
        int and = AND.at(tokens, end);
        int level = end + and;
        int place = level + Lexicon.LEVELS.at(tokens, level);
        int to = all.names.properName(place, 5);
        if (and == 0 || place == level || to == place) {
            return null;
        }
        UnitPhrase few = new UnitPhrase(tokens.text(at, end), tokens.start(at), tokens.endBefore(end), false);
        String one = tokens.text(at, at + head) + " " + tokens.text(level, to);
        return new Named(List.of(few, new UnitPhrase(one, tokens.start(level), tokens.endBefore(to), true)), to);
    }

    private boolean isNarrowing(int at) {
        return at < tokens.size()
                && Character.isLowerCase(tokens.get(at).written().charAt(0))
                && AND.at(tokens, at) == 0
                && !all.isPredicate(at);
    }

    /** "UBND các xã: Hòa Lộc, Phú An và các phường: Bình Sơn, An Khê": the committees of more levels. */
    private Named withMore(String head, Named first) {
        List<UnitPhrase> units = new ArrayList<>(first.units());
        int next = first.next();
        while (true) {
            int and = AND.at(tokens, next);
            int level = next + and + Lexicon.EACH.at(tokens, next + and);
            int end = all.names.levels(level);
            boolean isList = and > 0 && level > next + and && end > level;
            int from = end + (tokens.small(end).equals(":") ? 1 : 0);
            Named more = isList && tokens.isCapital(from) ? all.prefixes.names(head, level, end, from) : null;
            if (more == null) {
                return new Named(units, next);
            }
            units.addAll(more.units());
            next = more.next();
        }
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
                return withMore(tokens.text(at, at + head), spread);
            }
        }
        if (each > 0 && tokens.isCapital(end)) {
            Named spread = all.prefixes.names(tokens.text(at, at + head), level, end, end);
            if (spread != null && spread.units().size() > 1) {
                return withMore(tokens.text(at, at + head), spread);
            }
        }
        Named others = each > 0 ? withOneOf(at, head, end) : null;
        if (others != null) {
            return others;
        }
        end = all.names.properName(end, each == 0 ? 5 : 3);
        return all.single(at, each == 0 ? all.groups.narrowing(end) : all.groups.which(end), each == 0);
    }
}
