package vn.dondoc.reading.phrase;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** A body with a name of its own: "Sở Tài chính tỉnh", "Ban Quản lý Khu kinh tế". */
final class Bodies {
    /** What the bodies of that name do: "Thống kê số hộ có chuồng trại". */
    private static final Lexicon VERBS = Lexicon.of("thống kê", "thanh tra", "kiểm toán", "bảo hiểm", "thi hành án");

    private static final Lexicon VIETNAM = Lexicon.of("việt nam");

    private static final Lexicon OF_EACH_LEVEL = Lexicon.of("các cấp");

    private static final Lexicon AREA = Lexicon.of("khu vực", "các khu vực");

    /** Whose a body is may stand in brackets behind it: "Trung tâm Xúc tiến đầu tư (Sở Tài chính)". */
    private static final Lexicon SUPERIORS = Lexicon.of("sở", "bộ", "ubnd", "tỉnh", "thuộc");

    private final UnitPhrases all;
    private final Tokens tokens;

    Bodies(UnitPhrases all, Tokens tokens) {
        this.all = all;
        this.tokens = tokens;
    }

    /** A body with a name of its own: "Sở Tài chính tỉnh", "Ban Quản lý Khu kinh tế". */
    @Nullable Named body(int at) {
        int head = Lexicon.BODIES.at(tokens, at);
        if (head == 0 && isAbbreviation(at)) {
            Named rest = all.one(at + 1);
            int name = rest != null ? rest.next() : all.names.name(at + 1);
            int of = Lexicon.LEVELS.at(tokens, name);
            return all.single(at, of > 0 ? all.names.properName(name + of, 5) : name, true);
        }
        int nameAt = at + head;
        int field = field(nameAt);
        boolean isNamed = field > 1 && tokens.isCapital(nameAt);
        if (head == 0 || !tokens.isCapital(at) && !isNamed) {
            return null;
        }
        boolean mayBeWord = head == 1 || VERBS.at(tokens, at) >= head;
        if (mayBeWord && !tokens.isCapital(nameAt) && field == 0 && Lexicon.LEVELS.at(tokens, nameAt) == 0) {
            return null;
        }
        int end = field > 0 ? nameAt + field : all.names.name(nameAt);
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
        int each = Lexicon.EACH.at(tokens, end);
        int levels = each == 0 || field == 0 && end > nameAt ? end : all.names.levels(end + each);
        if (levels > end + each) {
            // "Sở Y tế các tỉnh, thành phố trực thuộc Trung ương", "Công an các xã"
            end = all.groups.which(levels);
        } else if (field > 0 && level == 0 && isPlace(end)) {
            end = all.names.properName(end, 4);
        } else if (level > 0) {
            end = all.names.properName(end + level, 5);
        } else if (AREA.at(tokens, end) > 0) {
            end = all.names.properName(end + AREA.at(tokens, end), 5);
        } else if (VIETNAM.at(tokens, end) > 0) {
            end += 2;
        } else if (OF_EACH_LEVEL.at(tokens, end) > 0) {
            end += 2;
        }
        end = all.names.number(end);
        int closed = afterBrackets(end, '(', ')');
        Named whole = all.single(at, SUPERIORS.at(tokens, end + 1) > 0 ? closed : end, true);
        return new Named(whole.units(), closed);
    }

    /** "BTL Bộ đội Biên phòng": the kind of a body in capitals, before its name. */
    private boolean isAbbreviation(int at) {
        String kind = at < tokens.size() ? tokens.get(at).written() : "";
        return kind.length() >= 2
                && kind.length() <= 6
                && kind.chars().allMatch(Character::isUpperCase)
                && Lexicon.COMMITTEES.at(tokens, at) == 0
                && Lexicon.LEVELS.at(tokens, at) == 0
                && tokens.isCapital(at + 1)
                && !tokens.get(at + 1)
                        .written()
                        .equals(tokens.get(at + 1).written().toUpperCase(Locale.ROOT));
    }

    /** "Sở Xây dựng Hòa Lộc": capitals after a whole name that begin no other. */
    private boolean isPlace(int at) {
        return tokens.isCapital(at)
                && tokens.isCapital(at + 1)
                && Lexicon.BODIES.at(tokens, at) == 0
                && Lexicon.KINDS.at(tokens, at) == 0
                && Lexicon.OFFICIALS.at(tokens, at) == 0
                && Lexicon.COMMITTEES.at(tokens, at) == 0
                && Lexicon.FIELDS.at(tokens, at) == 0
                && Lexicon.PREDICATES.at(tokens, at) == 0
                && !isAbbreviation(at);
    }

    /** How many tokens a field takes; in small letters, "Sở y tế", only one that can be no verb. */
    private int field(int at) {
        return tokens.isCapital(at) ? Lexicon.FIELDS.at(tokens, at) : smallField(at);
    }

    int smallField(int at) {
        int field = tokens.isCapital(at) ? 0 : Lexicon.FIELDS.at(tokens, at);
        return field > 1 && Lexicon.PREDICATES.at(tokens, at) == 0 ? field : 0;
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
