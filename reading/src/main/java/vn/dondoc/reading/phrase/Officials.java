package vn.dondoc.reading.phrase;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Officials with their bodies: "Giám đốc các sở", "Chủ tịch UBND tỉnh An Hải". */
final class Officials {
    private static final Lexicon OFFICE = Lexicon.of("văn phòng");
    private static final Lexicon BEHIND_PERSON = Lexicon.of(",", "-", "–");
    private static final int LONGEST_PERSON = 5;
    private static final Lexicon ALSO = Lexicon.of("kiêm");
    private static final Lexicon AND_HEADS = Lexicon.of(", thủ trưởng");
    private static final Lexicon PARTY = Lexicon.of("tỉnh ủy", "thành ủy", "huyện ủy", "đảng ủy", "quận ủy", "thị ủy");

    private final UnitPhrases all;
    private final Tokens tokens;

    Officials(UnitPhrases all, Tokens tokens) {
        this.all = all;
        this.tokens = tokens;
    }

    /** "Giám đốc các sở", "Chủ tịch UBND tỉnh An Hải": an official with the body; "Văn phòng các sở", too. */
    @Nullable Named official(int at) {
        int office = OFFICE.at(tokens, at);
        Named ofEach = office > 0 && Lexicon.EACH.at(tokens, at + office) > 0 ? all.one(at + office) : null;
        if (ofEach != null) {
            return all.single(at, ofEach.next(), false);
        }
        int each = Lexicon.EACH.at(tokens, at);
        int title = Lexicon.OFFICIALS.at(tokens, at + each);
        if (title == 0) {
            return null;
        }
        int after = at + each + title;
        if (OFFICE.at(tokens, after) == 0 && isVerbHere(after, title)) {
            return null;
        }
        String words = tokens.text(at, after);
        Named of = Lexicon.EACH.at(tokens, after) > 0
                ? all.prefixes.spread(after, after + Lexicon.EACH.at(tokens, after), words + " ")
                : null;
        if (of != null) {
            return of;
        }
        Named committee = all.committees.committee(after);
        if (committee != null && committee.units().size() > 1) {
            return new Named(
                    committee.units().stream()
                            .map(unit -> new UnitPhrase(words + " " + unit.text(), unit.start(), unit.end(), true))
                            .toList(),
                    committee.next());
        }
        if (tokens.small(after).equals(",") && Lexicon.OFFICIALS.at(tokens, after + 1) > 0) {
            return officials(at, after);
        }
        int party = PARTY.at(tokens, after);
        if (party > 0) {
            return all.single(at, all.names.properName(after + party, 4), true);
        }
        Named body = committee != null ? committee : all.one(after);
        int end = body == null ? withoutBody(after) : body.next();
        if ((Lexicon.DASHES.at(tokens, end) > 0 || ALSO.at(tokens, end) > 0)
                && Lexicon.OFFICIALS.at(tokens, end + 1) > 0) {
            Named also = official(end + 1);
            end = also == null ? end : also.next();
        }
        if (tokens.small(at).equals("bộ") && AND_HEADS.at(tokens, end) > 0) {
            return officials(at, end);
        }
        if (body == null && title == 1 && each == 0 && end == after) {
            return null;
        }
        return all.single(at, end, body != null && body.units().getFirst().named());
    }

    /** "Trưởng phòng Kinh tế xã", "Bí thư chi bộ", "Chủ tịch Trần Văn Bình". */
    private int withoutBody(int after) {
        int field = tokens.isCapital(after) ? Lexicon.FIELDS.at(tokens, after) : 0;
        if (field > 0) {
            int level = Lexicon.LEVELS.at(tokens, after + field);
            return level > 0 ? all.names.properName(after + field + level, 5) : after + field;
        }
        int kind = tokens.small(after).equals("tổ") ? 0 : Lexicon.KINDS.at(tokens, after);
        return kind > 1 ? after + kind : all.names.properName(after, 5);
    }

    /** "đồng chí Trần Văn Bình, Giám đốc Sở Y tế": the office that stands behind the name of a person. */
    @Nullable Named behindPerson(int at) {
        int end = at;
        while (end - at < LONGEST_PERSON && tokens.isCapital(end)) {
            end++;
        }
        boolean isMark = BEHIND_PERSON.at(tokens, end) > 0;
        Named office = end - at < 2 || !isMark ? null : official(end + 1);
        return office == null || !tokens.isWord(office.next()) ? null : office;
    }

    /** "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ": one formula, one group. */
    private Named officials(int from, int titleEnd) {
        int end = titleEnd;
        while (tokens.small(end).equals(",")) {
            int title = Lexicon.OFFICIALS.at(tokens, end + 1);
            if (title == 0 || Lexicon.COMMITTEES.at(tokens, end + 1 + title) > 0) {
                break;
            }
            int of1 = end + 1 + title;
            Named of = all.groups.group(end + 1, of1 + Lexicon.EACH.at(tokens, of1));
            end = of == null ? end + 1 + title : of.next();
        }
        return all.single(from, end, false);
    }

    /** "lãnh đạo" and "chỉ đạo" are verbs, too. */
    private boolean isVerbHere(int after, int title) {
        return tokens.small(after - title).equals("lãnh")
                && Lexicon.EACH.at(tokens, after) == 0
                && Lexicon.BODIES.at(tokens, after) == 0
                && Lexicon.KINDS.at(tokens, after) == 0
                && Lexicon.COMMITTEES.at(tokens, after) == 0;
    }
}
