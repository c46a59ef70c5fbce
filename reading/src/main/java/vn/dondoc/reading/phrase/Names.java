package vn.dondoc.reading.phrase;

/** Where names end: after their capitals, before a mark, a verb, or the next unit. */
final class Names {
    private static final int MAX_NAME = 14;
    private static final int LONGEST_TAIL = 9;
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

    private static final int LONGEST_KIND = 3;
    private static final Lexicon INSTITUTIONS = Lexicon.of(
            "trung tâm",
            "công ty",
            "công ty tnhh",
            "công ty cổ phần",
            "xí nghiệp",
            "nhà máy",
            "quỹ",
            "quỹ hỗ trợ",
            "quỹ bảo vệ",
            "quỹ đầu tư",
            "viện",
            "trạm",
            "chi cục",
            "cơ sở",
            "ban quản lý");

    private static final Lexicon BETWEEN_LEVELS = Lexicon.of(",", "và", "/");

    /** Whose a body is ends its name: "Ban Tổ chức Tỉnh ủy". */
    private static final Lexicon PARTY = Lexicon.of("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy");

    private final Tokens tokens;

    Names(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Where a name ends that is in no list: before a mark, what is told to it, or the next unit. */
    int name(int from) {
        int at = from + purpose(from);
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
            boolean isDash = token.written().equals("-") || token.written().equals("–");
            if (isDash && at > from && tokens.isCapital(at + 1)) {
                at++;
                continue;
            }
            int more = more(from, at);
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

    /** "Trung tâm kiểm soát bệnh tật giám sát …": how much of it says what the body is there for; 0 if that is a verb. */
    private int purpose(int from) {
        int purpose = Lexicon.PURPOSES.at(tokens, from);
        boolean isName = isInstitution(from) && (isOfLevel(from + purpose) || tail(from + purpose) > 0);
        return isName || tokens.isCapital(from) ? purpose : 0;
    }

    /** Whether what stands before is named after what it is there for: "Trung tâm", "Quỹ", no "Tỉnh đoàn". */
    private boolean isInstitution(int end) {
        for (int words = 1; words <= LONGEST_KIND; words++) {
            if (INSTITUTIONS.at(tokens, end - words) == words) {
                return true;
            }
        }
        return false;
    }

    /** "… thương mại và du lịch tỉnh", "… lâm sản và thủy sản lấy mẫu": what a mark or "và" adds to the same name. */
    private int more(int from, int at) {
        boolean isComma = tokens.small(at).equals(",") && Lexicon.PURPOSES.at(tokens, from) > 0;
        if (!isComma && !tokens.small(at).equals("và") || tokens.isCapital(at + 1)) {
            return 0;
        }
        int tail = tail(at + 1);
        boolean isSure = isOfLevel(at + 1 + tail) || !isComma && Lexicon.PURPOSES.at(tokens, from) > 0;
        return tail > 0 && isSure ? tail + 1 : 0;
    }

    /** Whether a level stands there that belongs to the name before it, not to the next: "tỉnh", not "tỉnh An Hải". */
    private boolean isOfLevel(int at) {
        int level = Lexicon.LEVELS.at(tokens, at);
        return level > 0 && !tokens.isCapital(at + level);
    }

    /**
     * How many small words go on with a name up to a level that is no other's, or to what is said of the body; 0 if they
     * end anywhere else.
     */
    private int tail(int from) {
        int at = from;
        while (at - from < LONGEST_TAIL && at < tokens.size()) {
            int purpose = Lexicon.PURPOSES.at(tokens, at);
            boolean isPart = at == from || tokens.small(at - 1).equals("và");
            int inOne = Math.max(Lexicon.COMPOUNDS.at(tokens, at), isPart ? purpose : 0);
            if (inOne > 0) {
                at += inOne;
                continue;
            }
            if (Lexicon.LEVELS.at(tokens, at) > 0) {
                return isOfLevel(at) ? at - from : 0;
            }
            if (Lexicon.PREDICATES.at(tokens, at) > 1) {
                return tokens.small(at - 1).equals("và") ? 0 : at - from;
            }
            if (!tokens.get(at).isWord()
                    || tokens.isCapital(at)
                    || FUNCTION.at(tokens, at) > 0
                    || Lexicon.EACH.at(tokens, at) > 0
                    || Lexicon.KINDS.at(tokens, at) > 0
                    || Lexicon.COMMITTEES.at(tokens, at) > 0) {
                return 0;
            }
            at++;
        }
        return 0;
    }

    /** "công trình": one syllable of it is nothing that is done. */
    private boolean isInCompound(int at) {
        return Lexicon.COMPOUNDS.at(tokens, at) > 0
                || Lexicon.COMPOUNDS.at(tokens, at - 1) > 1
                || Lexicon.COMPOUNDS.at(tokens, at - 2) > 2;
    }

    private boolean endsName(int at) {
        int predicate = isInCompound(at) ? 0 : Lexicon.PREDICATES.at(tokens, at);
        // "Đào tạo", "Chỉ đạo": the second syllable of a name's word may look like a verb; none follows a place or a
        // number.
        boolean isSyllable = predicate == 1
                && tokens.isCapital(at - 1)
                && !tokens.isCapital(at - 2)
                && tokens.get(at - 1).written().length() > 1
                && CERTAIN_VERBS.at(tokens, at) == 0;
        return predicate > 0 && !isSyllable && !isNoun(at, predicate)
                || Lexicon.LEVELS.at(tokens, at) > 0 && !isInCompound(at)
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
