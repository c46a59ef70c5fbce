package vn.dondoc.directive.reading.phrase;

import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.reading.phrase.UnitPhrases.Named;

/** A body with a name of its own: "Sở Tài chính tỉnh", "Ban Quản lý Khu kinh tế". */
final class Bodies {
    private static final Lexicon VIETNAM = Lexicon.of("việt nam");

    private final UnitPhrases all;
    private final Tokens tokens;

    Bodies(UnitPhrases all, Tokens tokens) {
        this.all = all;
        this.tokens = tokens;
    }

    /** A body with a name of its own: "Sở Tài chính tỉnh", "Ban Quản lý Khu kinh tế". */
    @Nullable Named body(int at) {
        int head = Lexicon.BODIES.at(tokens, at);
        if (head == 0 || !tokens.isCapital(at)) {
            return null;
        }
        int nameAt = at + head;
        if (head == 1 && !tokens.isCapital(nameAt) && Lexicon.LEVELS.at(tokens, nameAt) == 0) {
            return null;
        }
        int field = Lexicon.FIELDS.at(tokens, nameAt);
        int end = field > 0 && tokens.isCapital(nameAt) ? nameAt + field : all.names.name(nameAt);
        if (Lexicon.DASHES.at(tokens, end) > 0
                && tokens.isCapital(end + 1)
                && Lexicon.OFFICIALS.at(tokens, end + 1) == 0) {
            end = all.names.name(end + 1);
        }
        if (end == nameAt
                && head == 1
                && Lexicon.LEVELS.at(tokens, nameAt) == 0
                && tokens.small(at).equals("sở")) {
            return null;
        }
        if (end == nameAt && isGroupHere(at)) {
            return null;
        }
        int level = Lexicon.LEVELS.at(tokens, end);
        if (level > 0) {
            end = all.names.properName(end + level, 5);
        } else if (VIETNAM.at(tokens, end) > 0) {
            end += 2;
        }
        end = afterBrackets(end, '(', ')');
        return all.single(at, end, true);
    }

    /** "Sở, ban, ngành": no name, but kinds one after the other. */
    private boolean isGroupHere(int at) {
        int kind = Lexicon.KINDS.at(tokens, at);
        return kind > 0 && tokens.small(at + kind).equals(",") && Lexicon.KINDS.at(tokens, at + kind + 1) > 0;
    }

    private int afterBrackets(int at, char open, char close) {
        if (!tokens.small(at).equals(String.valueOf(open))) {
            return at;
        }
        for (int end = at + 1; end < Math.min(tokens.size(), at + 10); end++) {
            if (tokens.small(end).equals(String.valueOf(close))) {
                return Lexicon.BODIES.at(tokens, at + 1) > 0 ? end + 1 : at;
            }
        }
        return at;
    }
}
