package vn.dondoc.reading.phrase;

import java.util.Set;

/** Where names end: after their capitals, before a mark, a verb, or the next unit. */
final class Names {
    private static final int MAX_NAME = 14;
    private static final Lexicon BELONGING = Lexicon.of("thuộc", "của", "trực thuộc");
    private static final Lexicon CERTAIN_VERBS = Lexicon.of(
            "theo", "phải", "cần", "có", "trình", "được", "đã", "sẽ", "để", "với", "trong", "tại", "về", "là");

    /** What begins no predicate but a clause, a place, a time. */
    static final Lexicon FUNCTION = Lexicon.of(
            "để",
            "tại",
            "trong",
            "trước",
            "sau",
            "từ",
            "đến",
            "về",
            "qua",
            "bằng",
            "nhằm",
            "khi",
            "nếu",
            "nào",
            "mà",
            "như",
            "với",
            "cho",
            "theo",
            "được",
            "bị",
            "không",
            "là",
            "rằng",
            "đã",
            "đang",
            "sẽ",
            "căn cứ",
            "trên cơ sở");

    private static final Set<String> NUMBERED = Set.of("đội", "đoàn", "ấp", "thôn", "khu", "phố", "tổ");

    private static final Set<String> BETWEEN_WORDS = Set.of("-", "–", "&");

    private static final Lexicon BETWEEN_LEVELS = Lexicon.of(",", "và", "/");

    /** Whose a body is ends its name: "Ban Tổ chức Tỉnh ủy". */
    private static final Lexicon PARTY = Lexicon.of("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy");

    private final Tokens tokens;
    private final Purposes purposes;

    Names(Tokens tokens) {
        this.tokens = tokens;
        purposes = new Purposes(tokens);
    }

    /** Where a name ends that is in no list: before a mark, what is told to it, or the next unit. */
    int name(int from) {
        int at = from + purposes.length(from);
        while (at < tokens.size() && at - from < MAX_NAME) {
            int owner = at > from ? PARTY.at(tokens, at) : 0;
            if (owner > 0) {
                return at + owner;
            }
            int inner =
                    tokens.isCapital(at) ? Math.max(Lexicon.BODIES.at(tokens, at), Lexicon.FIELDS.at(tokens, at)) : 0;
            if (inner > 1 && Lexicon.COMMITTEES.at(tokens, at) == 0) {
                at += inner;
                continue;
            }
            Tokens.Token token = tokens.get(at);
            boolean isDash = BETWEEN_WORDS.contains(token.written());
            if (isDash && at > from && tokens.isCapital(at + 1)) {
                at++;
                continue;
            }
            int more = purposes.more(from, at);
            if (more > 0) {
                at += more;
                continue;
            }
            if (!token.isWord() || !token.isCapital() && endsName(at)) {
                break;
            }
            if (token.small().equals("và")
                    && !isRepeated(from, at)
                    && (!tokens.isCapital(at + 1)
                            || Lexicon.BODIES.at(tokens, at + 1) > 0
                            || Lexicon.COMMITTEES.at(tokens, at + 1) > 0)) {
                break;
            }
            if (token.isCapital()
                    && at > from
                    && (Lexicon.COMMITTEES.at(tokens, at) > 0 || Lexicon.OFFICIALS.at(tokens, at) > 1)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** "các khu kinh tế và khu công nghiệp": what follows says a word of the name again. */
    private boolean isRepeated(int from, int and) {
        if (Lexicon.EACH.at(tokens, and + 1) > 0) {
            return false;
        }
        for (int at = from; at < and; at++) {
            if (tokens.small(at).equals(tokens.small(and + 1)) && Lexicon.LEVELS.at(tokens, at) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean endsName(int at) {
        int predicate = Lexicon.isInCompound(tokens, at) ? 0 : Lexicon.PREDICATES.at(tokens, at);
        // "Đào tạo", "Chỉ đạo": the second syllable of a name's word may look like a verb; none follows a place or a
        // number.
        boolean isSyllable = predicate == 1
                && tokens.isCapital(at - 1)
                && !tokens.isCapital(at - 2)
                && tokens.get(at - 1).written().length() > 1
                && CERTAIN_VERBS.at(tokens, at) == 0;
        return predicate > 0 && !isSyllable && !isNoun(at, predicate)
                || Lexicon.LEVELS.at(tokens, at) > 0 && !Lexicon.isInCompound(tokens, at)
                || Lexicon.EACH.at(tokens, at) > 0 && Lexicon.KINDS.at(tokens, at + 1) > 0
                || BELONGING.at(tokens, at) > 0;
    }

    /**
     * Whether what may be a verb is a part of the name, for the verb comes after it: "Cục Hạ tầng xây dựng rà soát …", or
     * where the name is of: "Ban An toàn giao thông tỉnh".
     */
    private boolean isNoun(int at, int predicate) {
        if (CERTAIN_VERBS.at(tokens, at) > 0 || FUNCTION.at(tokens, at) > 0) {
            return false;
        }
        int end = predicate > 1 ? at + predicate : at + 2;
        boolean mayBe = predicate > 1
                ? Lexicon.FIELDS.at(tokens, at) == predicate
                : at + 1 < tokens.size() && tokens.get(at + 1).isWord() && Lexicon.PREDICATES.at(tokens, at + 1) == 0;
        boolean isVerbAfter =
                !tokens.isCapital(end) && Lexicon.PREDICATES.at(tokens, end) > 1 && FUNCTION.at(tokens, end) == 0;
        return mayBe && (isVerbAfter || Lexicon.LEVELS.at(tokens, end) > 0);
    }

    /** Where capitals that follow each other end. */
    int properName(int from, int most) {
        int at = from;
        while (at < tokens.size()
                && at - from < most
                && tokens.isCapital(at)
                && !(at > from && (Lexicon.OFFICIALS.at(tokens, at) > 1 || Lexicon.COMMITTEES.at(tokens, at) > 0))
                && !isBody(at)) {
            at++;
            if (tokens.small(at).equals("-") && tokens.isCapital(at + 1) && at > from) {
                at++;
            }
        }
        return at;
    }

    /** "Hội Nông dân tỉnh Sở Y tế": the next name, where nothing stands between them. */
    private boolean isBody(int at) {
        int body = Lexicon.BODIES.at(tokens, at);
        return body > 0 && Lexicon.FIELDS.at(tokens, at + body) > 0;
    }

    /** Behind the number that a body has: "Đội Quản lý thị trường số 3", "Hải đội 4"; the same place if it has none. */
    int number(int at) {
        int digits = at + (tokens.small(at).equals("số") ? 1 : 0);
        boolean isNumber = tokens.small(digits).matches("[0-9]{1,3}") && (digits > at || isUnit(at - 1));
        return isNumber ? digits + 1 : at;
    }

    /** What soldiers and hamlets are counted by. */
    private boolean isUnit(int at) {
        return NUMBERED.contains(tokens.small(at));
    }

    int levels(int at) {
        int end = at;
        int next = at;
        while (true) {
            int level = Lexicon.LEVELS.at(tokens, next);
            if (level == 0) {
                return end;
            }
            end = next + level;
            int separator = BETWEEN_LEVELS.at(tokens, end);
            if (separator == 0 || Lexicon.LEVELS.at(tokens, end + separator) == 0) {
                return end;
            }
            next = end + separator;
        }
    }
}
