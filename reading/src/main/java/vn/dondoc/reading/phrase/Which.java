package vn.dondoc.reading.phrase;

/**
 * Words in no list that say which of a group are meant, before what they are told: "các công ty khai thác thủy lợi kiểm
 * tra", "UBND các xã có trụ sở dôi dư chịu trách nhiệm".
 */
final class Which {
    private static final int LONGEST = 10;

    /** What begins a clause about the group. */
    private static final Lexicon BEGINS =
            Lexicon.of("có", "nơi có", "đang", "bị", "được", "được giao", "được phân công", "thuộc diện", "nằm trong");

    /** What they are given to do may be named by a verb: "được cấp phép khai thác cát". */
    private static final Lexicon GIVEN = Lexicon.of("được", "được giao", "được phân công");

    /** What is told by one syllable. */
    private static final Lexicon SHORT =
            Lexicon.of("phải", "cần", "cử", "gửi", "lập", "nộp", "sớm", "giúp", "tăng", "giảm", "dọn", "cấm");

    /** What begins a clause about what they have not done; only an urgent order goes on behind it. */
    private static final Lexicon FAILS = Lexicon.of("chưa", "còn", "chậm");

    private static final Lexicon URGES = Lexicon.of(
            "phải",
            "cần",
            "khẩn trương",
            "nghiêm túc",
            "tập trung",
            "gửi",
            "rà soát",
            "có trách nhiệm",
            "chịu trách nhiệm",
            "giải trình");

    /** What follows where it is a verb: "giám sát việc thực hiện", "quản lý chặt chẽ", "xây dựng kế hoạch". */
    private static final Lexicon OBJECT = Lexicon.of(
            "việc",
            "công tác",
            "chặt",
            "chặt chẽ",
            "tốt",
            "nghiêm",
            "toàn bộ",
            "tình hình",
            "kịp thời",
            "kế hoạch",
            "phương án",
            "đề án",
            "dự thảo",
            "quy chế",
            "quy định",
            "quy trình",
            "chương trình",
            "nghị quyết",
            "dự toán",
            "danh mục",
            "danh sách",
            "lộ trình",
            "biện pháp",
            "giải pháp");

    private final Tokens tokens;

    Which(Tokens tokens) {
        this.tokens = tokens;
    }

    /** How many tokens they take; 0 where no verb ends them. */
    int length(int from) {
        if (FAILS.at(tokens, from) > 0) {
            return failing(from);
        }
        int begins = BEGINS.at(tokens, from);
        int predicate = Lexicon.PREDICATES.at(tokens, from);
        int purpose = Lexicon.PURPOSES.at(tokens, from + begins);
        if (predicate > Math.max(begins, purpose) || predicate > 0 && begins + purpose == 0) {
            return 0;
        }
        int at = from + begins + purpose;
        int least = at + (begins > 0 ? 1 : 0);
        if (purpose > 0 && OBJECT.at(tokens, at) > 0 || Lexicon.TELLS.at(tokens, from) > begins) {
            return 0;
        }
        int first = 0;
        while (at < tokens.size() && at - from <= LONGEST) {
            boolean mayBeGiven = GIVEN.at(tokens, from) > 0 && Lexicon.PURPOSES.at(tokens, at) > 0;
            if (isTold(at) && !mayBeGiven) {
                return at >= least ? at - from : 0;
            }
            first = first == 0 && isTold(at) && at >= least ? at - from : first;
            if (mayBeGiven) {
                at += Lexicon.PURPOSES.at(tokens, at);
                continue;
            }
            int compound = Lexicon.COMPOUNDS.at(tokens, at);
            if (compound == 0 && !goesOn(at)) {
                return first;
            }
            at += Math.max(1, compound);
        }
        return first;
    }

    /** "các đơn vị chưa hoàn thành khẩn trương báo cáo". */
    private int failing(int from) {
        for (int at = from + 1;
                at < tokens.size() && at - from <= LONGEST && tokens.get(at).isWord();
                at++) {
            if (URGES.at(tokens, at) > 0) {
                return at > from + 1 ? at - from : 0;
            }
        }
        return 0;
    }

    private boolean isTold(int at) {
        boolean isVerb = Lexicon.PREDICATES.at(tokens, at) > 1 || SHORT.at(tokens, at) > 0;
        return isVerb
                && Lexicon.COMPOUNDS.at(tokens, at) == 0
                && Lexicon.TELLS.at(tokens, at) == 0
                && !tokens.isCapital(at);
    }

    private boolean goesOn(int at) {
        return tokens.get(at).isWord()
                && !tokens.isCapital(at)
                && Names.FUNCTION.at(tokens, at) == 0
                && Lexicon.TELLS.at(tokens, at) == 0
                && Lexicon.EACH.at(tokens, at) == 0
                && !(tokens.small(at).equals("và") && Lexicon.KINDS.at(tokens, at + 1) > 0)
                && Lexicon.COMMITTEES.at(tokens, at) == 0;
    }
}
