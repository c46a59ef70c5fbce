package vn.dondoc.directive.reading.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises who is named at a place in a paragraph: "Sở Tài chính, các đơn vị liên quan và UBND các huyện, thị xã". A
 * prefix that stands once for many names is spread over them: "các Bộ: Nội vụ, Y tế".
 */
public final class UnitPhrases {
    private static final int MAX_NAME = 14;
    private static final int MAX_UNITS = 200;

    /** An official of an official of …: nobody is named like that. */
    private static final int MAX_NESTED = 6;

    private static final Lexicon AFTER_COMMA = Lexicon.of("và", "cùng", "cùng với");
    private static final Lexicon AND = Lexicon.of("và", "hoặc", "cùng với", "cùng");
    private static final Lexicon OFFICE = Lexicon.of("văn phòng");
    private static final Lexicon ALSO = Lexicon.of("kiêm");
    private static final Lexicon AND_HEADS = Lexicon.of(", thủ trưởng");
    private static final Lexicon OF_LEVEL = Lexicon.of("cấp");
    private static final Lexicon BETWEEN_LEVELS = Lexicon.of(",", "và", "/");
    private static final Lexicon SHARED =
            Lexicon.of("bộ", "sở", "cục", "vụ", "phòng", "ban", "tổng cục", "tỉnh ủy", "thành ủy", "đảng ủy");
    private static final Lexicon BETWEEN_NAMES = Lexicon.of(",", "và", ", và", ";");
    private static final Lexicon VIETNAM = Lexicon.of("việt nam");
    private static final Lexicon BELONGING = Lexicon.of("thuộc", "của", "trực thuộc");
    private static final Lexicon BETWEEN_KINDS = Lexicon.of(",", "và", "/", "-");
    private static final Lexicon OWNED = Lexicon.of("thuộc", "trực thuộc", "của", "thuộc phạm vi");
    private static final Lexicon OWNED_LONG = Lexicon.of("trực thuộc", "thuộc phạm vi");
    private static final Lexicon OWNERS = Lexicon.of(
            "sở", "bộ", "tỉnh", "thành phố", "ngành", "huyện", "xã", "ubnd tỉnh", "địa phương", "đơn vị", "trung ương");
    private static final Lexicon EACH = Lexicon.of(
            "các", "những", "từng", "mỗi", "toàn thể", "tất cả các", "một số", "toàn bộ các", "hệ thống các");
    private static final Lexicon COMMITTEES = Lexicon.of(
            "ubnd",
            "ủy ban nhân dân",
            "hđnd",
            "hội đồng nhân dân",
            "hđnd và ubnd",
            "hđnd - ubnd",
            "hđnd , ubnd",
            "hội đồng nhân dân và ủy ban nhân dân");
    private static final Lexicon LEVELS = Lexicon.of(
            "tỉnh", "thành phố", "tp", "huyện", "thị xã", "tx", "quận", "xã", "phường", "đặc khu", "thị trấn");
    private static final Lexicon POLITE =
            Lexicon.of("đồng chí", "các đồng chí", "đ/c", "các đ/c", "quý", "ông", "bà", "các ông", "các ông , bà");
    private static final Lexicon DASHES = Lexicon.of("-", "–");
    private static final Lexicon PARTY = Lexicon.of("tỉnh ủy", "thành ủy", "huyện ủy", "đảng ủy", "quận ủy", "thị ủy");
    private static final Lexicon CERTAIN_VERBS = Lexicon.of(
            "theo", "phải", "cần", "có", "trình", "được", "đã", "sẽ", "để", "với", "trong", "tại", "về", "là");
    private static final Lexicon ASIDES =
            Lexicon.of("trong phạm vi", "theo chức năng", "căn cứ chức năng", "theo phạm vi", "theo thẩm quyền");

    private final Tokens tokens;
    private int nested;

    public UnitPhrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Units that are named one after the other.
     *
     * @param units at least one
     * @param next the token after them
     */
    public record Named(List<UnitPhrase> units, int next) {}

    /** Whether what stands there may be said of a unit: a verb, an adverb. */
    public boolean isPredicate(int index) {
        return !tokens.isCapital(index) && Lexicon.PREDICATES.at(tokens, index) > 0;
    }

    /** Who is named from this token on; none if nobody is. */
    public @Nullable Named at(int index) {
        List<UnitPhrase> units = new ArrayList<>();
        int at = index;
        int next = -1;
        while (at < tokens.size() && units.size() < MAX_UNITS) {
            Named one = one(at);
            if (one == null) {
                break;
            }
            units.addAll(one.units());
            next = one.next();
            at = afterSeparator(aside(next));
            if (at < 0) {
                break;
            }
        }
        return units.isEmpty() ? null : new Named(units, next);
    }

    /** Where the next name begins if a separator stands here; -1 if none does. */
    private int afterSeparator(int at) {
        String mark = tokens.small(at);
        if (mark.equals(",") || mark.equals(";")) {
            int and = AFTER_COMMA.at(tokens, at + 1);
            return at + 1 + and;
        }
        int and = AND.at(tokens, at);
        return and > 0 ? at + and : -1;
    }

    /** Skips "trong phạm vi nhiệm vụ của mình" where the list goes on after it. */
    private int aside(int at) {
        if (ASIDES.at(tokens, at) == 0) {
            return at;
        }
        for (int end = at + 2; end < Math.min(tokens.size(), at + 14); end++) {
            if (tokens.small(end).equals("và") && EACH.at(tokens, end + 1) > 0 && one(end + 1) != null) {
                return end;
            }
        }
        return at;
    }

    private @Nullable Named one(int index) {
        if (nested > MAX_NESTED) {
            return null;
        }
        nested++;
        try {
            return unit(index);
        } finally {
            nested--;
        }
    }

    private @Nullable Named unit(int index) {
        int at = index + POLITE.at(tokens, index);
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return null;
        }
        Named official = official(at);
        if (official != null) {
            return official;
        }
        Named committee = committee(at);
        if (committee != null) {
            return committee;
        }
        int each = EACH.at(tokens, at);
        if (each > 0) {
            Named spread = spread(at, at + each, "");
            return spread != null ? spread : group(at, at + each);
        }
        Named body = body(at);
        return body != null ? body : group(at, at);
    }

    /** "Giám đốc các sở", "Chủ tịch UBND tỉnh An Hải": an official with the body. */
    private @Nullable Named official(int at) {
        int each = EACH.at(tokens, at);
        int title = Lexicon.OFFICIALS.at(tokens, at + each);
        if (title == 0) {
            return null;
        }
        int after = at + each + title;
        if (OFFICE.at(tokens, after) == 0 && isVerbHere(after, title)) {
            return null;
        }
        String words = tokens.text(at, after);
        Named of = EACH.at(tokens, after) > 0 ? spread(after, after + EACH.at(tokens, after), words + " ") : null;
        if (of != null) {
            return of;
        }
        Named committee = committee(after);
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
            return single(at, properName(after + party, 4), true);
        }
        Named body = committee != null ? committee : one(after);
        int end = body == null ? properName(after, 5) : body.next();
        if ((DASHES.at(tokens, end) > 0 || ALSO.at(tokens, end) > 0) && Lexicon.OFFICIALS.at(tokens, end + 1) > 0) {
            Named also = official(end + 1);
            end = also == null ? end : also.next();
        }
        if (tokens.small(at).equals("bộ") && AND_HEADS.at(tokens, end) > 0) {
            return officials(at, end);
        }
        if (body == null && title == 1 && each == 0 && end == after) {
            return null;
        }
        return single(at, end, body != null && body.units().getFirst().named());
    }

    /** "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ": one formula, one group. */
    private Named officials(int from, int titleEnd) {
        int end = titleEnd;
        while (tokens.small(end).equals(",")) {
            int title = Lexicon.OFFICIALS.at(tokens, end + 1);
            if (title == 0 || COMMITTEES.at(tokens, end + 1 + title) > 0) {
                break;
            }
            int of1 = end + 1 + title;
            Named of = group(end + 1, of1 + EACH.at(tokens, of1));
            end = of == null ? end + 1 + title : of.next();
        }
        return single(from, end, false);
    }

    /** "lãnh đạo" and "chỉ đạo" are verbs, too. */
    private boolean isVerbHere(int after, int title) {
        return tokens.small(after - title).equals("lãnh")
                && EACH.at(tokens, after) == 0
                && Lexicon.BODIES.at(tokens, after) == 0
                && Lexicon.KINDS.at(tokens, after) == 0
                && COMMITTEES.at(tokens, after) == 0;
    }

    /** "UBND các huyện, thị xã", "UBND tỉnh", "UBND các tỉnh: An Hải, Bình Sơn". */
    private @Nullable Named committee(int at) {
        int head = COMMITTEES.at(tokens, at);
        if (head == 0) {
            return null;
        }
        int each = EACH.at(tokens, at + head);
        int level = at + head + each;
        int cap = OF_LEVEL.at(tokens, level);
        int end = levels(level + cap);
        if (end == level + cap) {
            return single(at, level + (each > 0 ? 0 : cap), true);
        }
        int widened = narrowing(end);
        if (tokens.small(widened).equals(":")) {
            Named spread = names(tokens.text(at, at + head), level, end, widened + 1);
            if (spread != null) {
                return spread;
            }
        }
        end = properName(end, each == 0 ? 5 : 3);
        return single(at, narrowing(end), each == 0);
    }

    private int levels(int at) {
        int end = at;
        int next = at;
        while (true) {
            int level = LEVELS.at(tokens, next);
            if (level == 0) {
                return end;
            }
            end = next + level;
            int separator = BETWEEN_LEVELS.at(tokens, end);
            if (separator == 0 || LEVELS.at(tokens, end + separator) == 0) {
                return end;
            }
            next = end + separator;
        }
    }

    /** "các Bộ: Nội vụ, Y tế", "các Bộ Nội vụ, Y tế", "các tỉnh: An Hải, Bình Sơn": the prefix goes to every name. */
    private @Nullable Named spread(int from, int at, String before) {
        int head = SHARED.at(tokens, at);
        int end = at + head;
        if (head == 0) {
            end = levels(at);
            head = end - at;
        }
        if (head == 0) {
            return null;
        }
        int colon = narrowing(end);
        if (tokens.small(colon).equals(":")) {
            return names(before.strip(), at, end, colon + 1);
        }
        boolean isOfFields = tokens.isCapital(at + head) && Lexicon.FIELDS.at(tokens, at + head) > 0;
        return isOfFields ? names(before.strip(), at, end, at + head) : null;
    }

    /**
     * A list of names that share a prefix.
     *
     * @param before what stands before the kind
     * @param kindFrom the kind that each name gets: tokens up to {@code kindTo}
     */
    private @Nullable Named names(String before, int kindFrom, int kindTo, int from) {
        List<UnitPhrase> units = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < tokens.size() && units.size() < MAX_UNITS) {
            int field = Lexicon.FIELDS.at(tokens, at);
            int to = field > 0 && tokens.isCapital(at) ? at + field : properName(at, 6);
            boolean hasHead = tokens.isCapital(at)
                    && (Lexicon.BODIES.at(tokens, at) > 0 && field == 0
                            || COMMITTEES.at(tokens, at) > 0
                            || Lexicon.OFFICIALS.at(tokens, at) > 0);
            Named whole = hasHead ? one(at) : null;
            if (whole != null) {
                units.addAll(whole.units());
                to = whole.next();
            } else if (to == at) {
                break;
            } else {
                String name = tokens.text(at, to);
                units.add(new UnitPhrase(
                        prefix(before, kindFrom, kindTo, name) + name, tokens.start(at), tokens.endBefore(to), true));
            }
            end = to;
            int separator = BETWEEN_NAMES.at(tokens, to);
            if (separator == 0 || !tokens.isCapital(to + separator)) {
                break;
            }
            at = to + separator;
        }
        return units.isEmpty() ? null : new Named(units, end);
    }

    private String prefix(String before, int kindFrom, int kindTo, String name) {
        String kind = tokens.small(kindFrom);
        if (kindTo - kindFrom > 1 || kind.equals("tỉnh")) {
            boolean mixed = kindTo - kindFrom > 1;
            kind = Lexicon.CITIES.contains(name)
                    ? "thành phố"
                    : mixed
                            ? LEVELS.at(tokens, kindFrom) > 0
                                    ? tokens.text(kindFrom, kindFrom + LEVELS.at(tokens, kindFrom))
                                    : tokens.text(kindFrom, kindTo)
                            : "tỉnh";
        } else {
            kind = tokens.text(kindFrom, kindTo);
        }
        return (before + " " + kind + " ").stripLeading();
    }

    /** A body with a name of its own: "Sở Tài chính tỉnh", "Ban Quản lý Khu kinh tế". */
    private @Nullable Named body(int at) {
        int head = Lexicon.BODIES.at(tokens, at);
        if (head == 0 || !tokens.isCapital(at)) {
            return null;
        }
        int nameAt = at + head;
        if (head == 1 && !tokens.isCapital(nameAt) && LEVELS.at(tokens, nameAt) == 0) {
            return null;
        }
        int field = Lexicon.FIELDS.at(tokens, nameAt);
        int end = field > 0 && tokens.isCapital(nameAt) ? nameAt + field : name(nameAt);
        if (DASHES.at(tokens, end) > 0 && tokens.isCapital(end + 1) && Lexicon.OFFICIALS.at(tokens, end + 1) == 0) {
            end = name(end + 1);
        }
        if (end == nameAt
                && head == 1
                && LEVELS.at(tokens, nameAt) == 0
                && tokens.small(at).equals("sở")) {
            return null;
        }
        if (end == nameAt && isGroupHere(at)) {
            return null;
        }
        int level = LEVELS.at(tokens, end);
        if (level > 0) {
            end = properName(end + level, 5);
        } else if (VIETNAM.at(tokens, end) > 0) {
            end += 2;
        }
        end = aside(end, '(', ')');
        return single(at, end, true);
    }

    /** "Sở, ban, ngành": no name, but kinds one after the other. */
    private boolean isGroupHere(int at) {
        int kind = Lexicon.KINDS.at(tokens, at);
        return kind > 0 && tokens.small(at + kind).equals(",") && Lexicon.KINDS.at(tokens, at + kind + 1) > 0;
    }

    private int aside(int at, char open, char close) {
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

    /** Where a name ends that is in no list: before a mark, what is told to it, or the next unit. */
    private int name(int from) {
        int at = from;
        while (at < tokens.size() && at - from < MAX_NAME) {
            int inner =
                    tokens.isCapital(at) ? Math.max(Lexicon.BODIES.at(tokens, at), Lexicon.FIELDS.at(tokens, at)) : 0;
            if (inner > 1 && COMMITTEES.at(tokens, at) == 0) {
                at += inner;
                continue;
            }
            Tokens.Token token = tokens.get(at);
            boolean isDash = token.written().equals("-") || token.written().equals("–");
            if (isDash && at > from && tokens.isCapital(at + 1)) {
                at++;
                continue;
            }
            if (!token.isWord() || !token.isCapital() && endsName(at)) {
                break;
            }
            if (token.small().equals("và")
                    && (!tokens.isCapital(at + 1)
                            || Lexicon.BODIES.at(tokens, at + 1) > 0
                            || COMMITTEES.at(tokens, at + 1) > 0)) {
                break;
            }
            if (token.isCapital() && COMMITTEES.at(tokens, at) > 0 && at > from) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean endsName(int at) {
        int predicate = Lexicon.PREDICATES.at(tokens, at);
        // "Đào tạo", "Chỉ đạo": the second syllable of a name's word may look like a verb.
        boolean isSyllable = predicate == 1 && tokens.isCapital(at - 1) && CERTAIN_VERBS.at(tokens, at) == 0;
        return predicate > 0 && !isSyllable
                || LEVELS.at(tokens, at) > 0
                || EACH.at(tokens, at) > 0 && Lexicon.KINDS.at(tokens, at + 1) > 0
                || BELONGING.at(tokens, at) > 0;
    }

    /** Where capitals that follow each other end. */
    private int properName(int from, int most) {
        int at = from;
        while (at < tokens.size()
                && at - from < most
                && tokens.isCapital(at)
                && !(at > from && (Lexicon.OFFICIALS.at(tokens, at) > 1 || COMMITTEES.at(tokens, at) > 0))) {
            at++;
            if (tokens.small(at).equals("-") && tokens.isCapital(at + 1) && at > from) {
                at++;
            }
        }
        return at;
    }

    /** "các sở, ban, ngành liên quan": kinds, and what narrows them down. */
    private @Nullable Named group(int from, int at) {
        int end = at;
        int next = at;
        while (true) {
            int kind = Lexicon.KINDS.at(tokens, next);
            if (kind == 0 || tokens.isCapital(next) && isName(next, kind)) {
                break;
            }
            end = next + kind;
            int separator = BETWEEN_KINDS.at(tokens, end);
            if (separator == 0 || narrowing(end) > end && LEVELS.at(tokens, end) == 0) {
                break;
            }
            next = end + separator;
        }
        if (end == at) {
            return null;
        }
        int kind = Lexicon.KINDS.at(tokens, at);
        boolean isBare = from == at && kind == end - at;
        boolean says = kind > 2 || narrowing(end) > end && (kind > 1 || tokens.isCapital(at)) && !isVerb(at, end);
        if (isBare && !says) {
            return null;
        }
        return single(from, narrowing(end), false);
    }

    private boolean isName(int at, int kind) {
        return tokens.isCapital(at + kind) && Lexicon.FIELDS.at(tokens, at + kind) > 0
                || tokens.isCapital(at + kind) && !tokens.small(at + kind).equals(tokens.small(at));
    }

    /** "Tổ chức" at the beginning of a sentence is a verb. */
    private boolean isVerb(int at, int end) {
        return tokens.isCapital(at) && tokens.text(at, end).equals("Tổ chức");
    }

    private int narrowing(int from) {
        int at = from;
        for (int steps = 0; steps < 4; steps++) {
            int more = Lexicon.NARROWING.at(tokens, at);
            if (more == 0 && OWNED.at(tokens, at) > 0) {
                int of = at + Math.max(1, OWNED_LONG.at(tokens, at));
                Named owner = EACH.at(tokens, of) > 0 ? null : owner(of);
                more = owner == null ? 0 : owner.next() - at;
            }
            if (more == 0) {
                break;
            }
            int proper = LEVELS.at(tokens, at + more - 1) > 0
                            || tokens.small(at + more - 1).equals("khu")
                    ? properName(at + more, 4)
                    : at + more;
            at = proper;
        }
        return at;
    }

    private @Nullable Named owner(int at) {
        if (nested > MAX_NESTED) {
            return null;
        }
        nested++;
        try {
            return namedOwner(at);
        } finally {
            nested--;
        }
    }

    private @Nullable Named namedOwner(int at) {
        Named committee = committee(at);
        if (committee != null) {
            return committee;
        }
        Named body = body(at);
        if (body != null) {
            return body;
        }
        int plain = OWNERS.at(tokens, at);
        return plain > 0 ? single(at, at + plain, false) : null;
    }

    private Named single(int from, int to, boolean named) {
        return new Named(
                List.of(new UnitPhrase(tokens.text(from, to), tokens.start(from), tokens.endBefore(to), named)), to);
    }
}
