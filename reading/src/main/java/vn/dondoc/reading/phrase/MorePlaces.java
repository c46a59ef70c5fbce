package vn.dondoc.reading.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Places of other levels that go on a list: "UBND các xã A, B, các phường C, D và đặc khu E". */
final class MorePlaces {
    private static final Lexicon BETWEEN =
            Lexicon.of(",", ";", "và", ", và", "; và", "cùng", "cùng với", ", cùng với", "hoặc");

    private static final Lexicon MARKS = Lexicon.of(",", ";");

    private static final Lexicon COMMUNES = Lexicon.of("xã", "phường", "đặc khu", "thị trấn");

    /** Small words that say which: "xã đảo Hòn Mây", "các xã biên giới: …". */
    private static final int LONGEST_WHICH = 3;

    private final UnitPhrases all;
    private final Tokens tokens;

    MorePlaces(UnitPhrases all, Tokens tokens) {
        this.all = all;
        this.tokens = tokens;
    }

    /**
     * The places of a list and those that go on behind it.
     *
     * @param before what stands once before the list and is said of each place: "Chủ tịch UBND"; empty if nothing is
     * @param level where the level of the first places stands
     * @param first the first places
     */
    Named after(String before, int level, Named first) {
        List<UnitPhrase> units = new ArrayList<>(first.units());
        int last = level;
        int next = first.next();
        while (units.size() < UnitPhrases.MAX_UNITS) {
            int place = next + BETWEEN.at(tokens, next);
            Named more = place == next || isAddress(next, last, place) ? null : places(before, place);
            if (more == null) {
                break;
            }
            units.addAll(more.units());
            last = place + each(place);
            next = more.next();
        }
        return new Named(units, next);
    }

    /** "Sở Tài chính, phường C và đặc khu E": not where the one before lies, "Trường Hòa Lộc, xã Phú An". */
    Named behind(Named first) {
        List<UnitPhrase> units = new ArrayList<>(first.units());
        Named listed = first;
        int next = first.next();
        while (units.size() < UnitPhrases.MAX_UNITS) {
            int place = next + BETWEEN.at(tokens, next);
            Named more = place == next ? null : places("", place);
            if (more == null) {
                return listed;
            }
            units.addAll(more.units());
            boolean isAnd = MARKS.at(tokens, next) != place - next;
            next = more.next();
            listed = isAnd ? new Named(List.copyOf(units), next) : listed;
        }
        return listed;
    }

    /** "các phường C, D", "đặc khu E", "03 xã: F, G, H". */
    private @Nullable Named places(String before, int at) {
        int each = each(at);
        int level = at + each;
        int end = all.names.levels(level);
        if (end == level) {
            return null;
        }
        int name = name(end);
        if (name < 0) {
            return null;
        }
        if (each > 0 || tokens.small(name - 1).equals(":")) {
            return all.prefixes.names(before, level, end, name);
        }
        int to = all.names.properName(name, 5);
        String place = (before + " " + tokens.text(level, to)).stripLeading();
        return new Named(List.of(new UnitPhrase(place, tokens.start(level), tokens.endBefore(to), true)), to);
    }

    /** How many tokens make the level stand for many places. */
    int each(int at) {
        boolean isCount = tokens.small(at).matches("[0-9]{1,3}") && Lexicon.LEVELS.at(tokens, at + 1) > 0;
        return isCount ? 1 : Lexicon.EACH.at(tokens, at);
    }

    /** Where the name begins behind a level and small words that say which; -1 if none does. */
    private int name(int from) {
        int at = from;
        while (at - from < LONGEST_WHICH && tokens.isWord(at) && !tokens.isCapital(at) && !all.isPredicate(at)) {
            at++;
        }
        at += tokens.small(at).equals(":") ? 1 : 0;
        return tokens.isCapital(at) ? at : -1;
    }

    /** "UBND xã Hòa Lộc, huyện An Hải, tỉnh Bình Sơn": where a place lies, for it is higher than the one before it. */
    private boolean isAddress(int separator, int last, int place) {
        return MARKS.at(tokens, separator) == place - separator && each(place) == 0 && height(place) > height(last);
    }

    private int height(int level) {
        boolean isCommune = COMMUNES.at(tokens, level) > 0;
        // A city may be a province or a part of one.
        return isCommune ? 0 : tokens.small(level).equals("tỉnh") ? 2 : 1;
    }
}
