package vn.dondoc.reading.phrase;

/** Words of a name that say what the body is there for, though they may be verbs: "Quỹ Bảo vệ và phát triển rừng tỉnh". */
final class Purposes {
    private static final int LONGEST_TAIL = 9;

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

    private final Tokens tokens;

    Purposes(Tokens tokens) {
        this.tokens = tokens;
    }

    /** "Trung tâm kiểm soát bệnh tật giám sát …": how much of it says what the body is there for; 0 if that is a verb. */
    int length(int from) {
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
    int more(int from, int at) {
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
                    || Names.FUNCTION.at(tokens, at) > 0
                    || Lexicon.EACH.at(tokens, at) > 0
                    || Lexicon.KINDS.at(tokens, at) > 0
                    || Lexicon.COMMITTEES.at(tokens, at) > 0) {
                return 0;
            }
            at++;
        }
        return 0;
    }
}
