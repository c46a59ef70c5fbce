package vn.dondoc.reading.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Recognises who is named at a place in a paragraph: "Sở Tài chính, các đơn vị liên quan và UBND các huyện, thị xã". A
 * prefix that stands once for many names is spread over them: "các Bộ: Nội vụ, Y tế".
 */
public final class UnitPhrases {
    /** More are named in no list. */
    static final int MAX_UNITS = 200;

    /** An official of an official of …: nobody is named like that. */
    private static final int MAX_NESTED = 6;

    private static final Lexicon AFTER_COMMA = Lexicon.of("và", "cùng", "cùng với");
    private static final Lexicon AND = Lexicon.of("và", "hoặc", "cùng với", "cùng");
    private static final Lexicon POLITE =
            Lexicon.of("đồng chí", "các đồng chí", "đ/c", "các đ/c", "quý", "ông", "bà", "các ông", "các ông , bà");
    private static final Lexicon ASIDES =
            Lexicon.of("trong phạm vi", "theo chức năng", "căn cứ chức năng", "theo phạm vi", "theo thẩm quyền");

    private static final Lexicon ACTS = Lexicon.of(
            "cần",
            "phải",
            "chủ động",
            "tiếp tục",
            "tập trung",
            "khẩn trương",
            "rà soát",
            "tổ chức",
            "xem xét",
            "tổng hợp",
            "căn cứ",
            "nghiên cứu",
            "chỉ đạo",
            "thực hiện",
            "triển khai",
            "phối hợp",
            "báo cáo",
            "có trách nhiệm",
            "bố trí");

    private static final int LONGEST_COUNT = 3;

    final Names names;
    final Groups groups;
    final Bodies bodies;
    final Committees committees;
    final SharedPrefix prefixes;
    final MorePlaces more;
    final Officials officials;

    private final Tokens tokens;
    private int nested;

    public UnitPhrases(Tokens tokens) {
        this.tokens = tokens;
        names = new Names(tokens);
        groups = new Groups(this, tokens);
        bodies = new Bodies(this, tokens);
        committees = new Committees(this, tokens);
        prefixes = new SharedPrefix(this, tokens);
        more = new MorePlaces(this, tokens);
        officials = new Officials(this, tokens);
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
        return predicate(index) > 0;
    }

    /** Whether a verb may stand there, however it is written: at the beginning of a sentence. */
    public boolean mayBeVerb(int index) {
        return Lexicon.PREDICATES.at(tokens, index) > 0;
    }

    /** Whether what may be a verb may say what a body is there for: "các đơn vị quản lý chợ". */
    public boolean mayBePurpose(int index) {
        return Lexicon.PURPOSES.at(tokens, index) > 0;
    }

    /** How many tokens of it stand there; 0 if nothing of a unit is said there. */
    public int predicate(int index) {
        return tokens.isCapital(index) ? 0 : Lexicon.PREDICATES.at(tokens, index);
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
        return units.isEmpty() ? null : more.behind(new Named(units, next));
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
            if (tokens.small(end).equals("và") && Lexicon.EACH.at(tokens, end + 1) > 0 && one(end + 1) != null) {
                return end;
            }
        }
        return at;
    }

    @Nullable Named one(int index) {
        return within(() -> unit(index));
    }

    /** Reads a name inside another; none beyond the depth at which anybody is named. */
    @Nullable Named within(Supplier<@Nullable Named> name) {
        if (nested > MAX_NESTED) {
            return null;
        }
        nested++;
        try {
            return name.get();
        } finally {
            nested--;
        }
    }

    private @Nullable Named unit(int index) {
        int at = index + POLITE.at(tokens, index);
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return null;
        }
        Named official = officials.official(at);
        if (official == null && (at > index || POLITE.at(tokens, at - 2) == 2)) {
            official = officials.behindPerson(at);
        }
        if (official != null) {
            return official;
        }
        Named committee = committees.committee(at);
        if (committee != null) {
            return committee;
        }
        int each = isCount(at) ? 1 : Lexicon.EACH.at(tokens, at);
        if (each > 0) {
            Named spread = prefixes.spread(at, at + each, "");
            Named group = spread != null ? spread : groups.group(at, at + each);
            Named listed = group == spread || group == null ? null : listed(group.next());
            return listed == null ? group : listed;
        }
        Named body = bodies.body(at);
        if (body != null) {
            return body;
        }
        Named group = groups.group(at, at);
        return group != null ? group : place(at);
    }

    /** "các đơn vị: Sở Y tế, Sở Nội vụ": those that stand behind the mark. */
    private @Nullable Named listed(int colon) {
        Named listed = tokens.small(colon).equals(":") ? at(colon + 1) : null;
        boolean isList = listed != null
                && listed.units().size() > 1
                && listed.units().stream().allMatch(UnitPhrase::named)
                && isPredicate(listed.next());
        return isList ? listed : null;
    }

    /** "07 đơn vị": so many of them. */
    private boolean isCount(int at) {
        String count = tokens.small(at);
        return count.length() <= LONGEST_COUNT
                && count.chars().allMatch(Character::isDigit)
                && Lexicon.KINDS.at(tokens, at + 1) > 0;
    }

    /** "Tỉnh rà soát …", "thành phố An Hải cần …": a place that is told to do something stands for its committee. */
    private @Nullable Named place(int at) {
        int level = Lexicon.LEVELS.at(tokens, at);
        if (level == 0) {
            return null;
        }
        int end = names.properName(at + level, 5);
        boolean isNamed = end > at + level;
        boolean isTold = ACTS.at(tokens, end) > 0 || isNamed && isBeforePlace(end);
        return (isNamed || tokens.isCapital(at)) && isTold ? single(at, end, isNamed) : null;
    }

    /** "Xã Hòa Lộc và phường Phú Lâm khẩn trương …". */
    private boolean isBeforePlace(int at) {
        int next = afterSeparator(at);
        return next > at && within(() -> place(next)) != null;
    }

    Named single(int from, int to, boolean named) {
        return new Named(
                List.of(new UnitPhrase(tokens.text(from, to), tokens.start(from), tokens.endBefore(to), named)), to);
    }
}
