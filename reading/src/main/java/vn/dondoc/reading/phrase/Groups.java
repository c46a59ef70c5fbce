package vn.dondoc.reading.phrase;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Bodies that are named by their kinds, "các sở, ban, ngành liên quan", and what narrows a name down. */
final class Groups {
    private static final Lexicon BETWEEN_KINDS = Lexicon.of(",", "và", "/", "-");
    private static final Lexicon OWNED = Lexicon.of("thuộc", "trực thuộc", "của", "thuộc phạm vi");
    private static final Lexicon OWNED_LONG = Lexicon.of("trực thuộc", "thuộc phạm vi");
    private static final Lexicon OWNERS = Lexicon.of(
            "sở", "bộ", "tỉnh", "thành phố", "ngành", "huyện", "xã", "ubnd tỉnh", "địa phương", "đơn vị", "trung ương");

    private static final Lexicon WHERE = Lexicon.of(
            "nơi có",
            "nơi có dự án đi qua",
            "có dự án đi qua",
            "có dự án",
            "có công trình",
            "có mỏ",
            "các dự án",
            "dự án",
            "các công trình",
            "có rừng",
            "có biển");
    private static final int LONGEST_PLACE = 7;

    /** What is given to them may stand behind it: "được giao quản lý hồ chứa". */
    private static final Lexicon GIVEN = Lexicon.of("được giao", "phân công");

    /** "Chủ rừng", "Nhà thầu": at the beginning of a sentence they are who is told. */
    private static final Lexicon OWNERS_OF_THINGS = Lexicon.of("chủ", "nhà", "hộ", "doanh nghiệp");

    private static final Lexicon WITH = Lexicon.of("với", "cùng");

    /** The last words of "ngành", "lực lượng", "cơ quan", which the name of a field narrows down. */
    private static final Lexicon OF_FIELD = Lexicon.of("ngành", "lượng", "quan");

    private final UnitPhrases all;
    private final Tokens tokens;
    private final Which which;

    Groups(UnitPhrases all, Tokens tokens) {
        which = new Which(tokens);
        this.all = all;
        this.tokens = tokens;
    }

    /** "các sở, ban, ngành liên quan": kinds, and what narrows them down. */
    @Nullable Named group(int from, int at) {
        int end = at;
        int next = at;
        while (true) {
            int kind = Lexicon.KINDS.at(tokens, next);
            if (kind == 0 || tokens.isCapital(next) && isName(next, kind)) {
                break;
            }
            end = next + kind;
            int separator = BETWEEN_KINDS.at(tokens, end);
            if (from == at && kind > 2) {
                break;
            }
            if (separator == 0 || narrowing(end) > end && Lexicon.LEVELS.at(tokens, end) == 0) {
                break;
            }
            next = end + separator;
        }
        if (end == at) {
            return null;
        }
        int kind = Lexicon.KINDS.at(tokens, at);
        boolean isBare = from == at && kind == end - at;
        int to = from < at || isWith(from) || isBare && kind > 1 && !isVerb(at, end) ? which(end) : narrowing(end);
        boolean says = kind > 2
                || from == 0 && kind > 1 && OWNERS_OF_THINGS.at(tokens, at) > 0
                || isWith(from)
                || to > end && (kind > 1 || tokens.isCapital(at)) && !isVerb(at, end);
        if (isBare && !says) {
            return null;
        }
        return all.single(from, to, false);
    }

    /** "với ngành y tế": who stands there is somebody. */
    private boolean isWith(int at) {
        return WITH.at(tokens, at - 1) > 0;
    }

    /** The same as what narrows down, and words of its own that say which: "các xã ven sông rà soát". */
    int which(int from) {
        int at = narrowing(from);
        return at > from && GIVEN.at(tokens, at - 2) == 0 ? at : at + which.length(at);
    }

    private boolean isName(int at, int kind) {
        return tokens.isCapital(at + kind) && Lexicon.FIELDS.at(tokens, at + kind) > 0
                || tokens.isCapital(at + kind) && !tokens.small(at + kind).equals(tokens.small(at));
    }

    /** "Tổ chức" at the beginning of a sentence is a verb. */
    private boolean isVerb(int at, int end) {
        return tokens.isCapital(at) && tokens.text(at, end).equalsIgnoreCase("Tổ chức");
    }

    int narrowing(int from) {
        int at = from;
        for (int steps = 0; steps < 4; steps++) {
            int more = Math.max(Lexicon.NARROWING.at(tokens, at), where(at));
            if (OWNED.at(tokens, at) > 0) {
                int of = at + Math.max(1, OWNED_LONG.at(tokens, at));
                Named owner = Lexicon.EACH.at(tokens, of) > 0 ? null : owner(of);
                more = owner == null ? more : Math.max(more, owner.next() - at);
            }
            if (more == 0 && steps == 0) {
                boolean isField = tokens.isCapital(at) && OF_FIELD.at(tokens, at - 1) > 0;
                more = isField ? Lexicon.FIELDS.at(tokens, at) : all.bodies.smallField(at);
            }
            if (more == 0) {
                break;
            }
            int proper = Lexicon.LEVELS.at(tokens, at + more - 1) > 0
                            || tokens.small(at + more - 1).equals("khu")
                    ? all.names.properName(at + more, 4)
                    : at + more;
            at = proper;
        }
        return at;
    }

    /** "UBND các xã nơi có dự án": how many tokens say which, up to a mark or what they are told. */
    private int where(int at) {
        if (WHERE.at(tokens, at) == 0) {
            return 0;
        }
        int end = at + WHERE.at(tokens, at);
        while (end < tokens.size()
                && end - at <= LONGEST_PLACE
                && tokens.get(end).isWord()
                && Lexicon.PREDICATES.at(tokens, end) == 0
                && !tokens.small(end).equals("và")) {
            end++;
        }
        return end - at;
    }

    private @Nullable Named owner(int at) {
        return all.within(() -> namedOwner(at));
    }

    private @Nullable Named namedOwner(int at) {
        Named committee = all.committees.committee(at);
        if (committee != null) {
            return committee;
        }
        Named body = all.bodies.body(at);
        if (body != null) {
            return body;
        }
        int plain = OWNERS.at(tokens, at);
        return plain > 0 ? all.single(at, at + plain, false) : null;
    }
}
