package vn.dondoc.reading;

import java.util.Set;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrases;

/** What is said of units after their names: that they are to do something, or something about them. */
final class Predication {
    private static final Lexicon STILL_TOLD = Lexicon.of(
            "được giao",
            "không để",
            "thông báo đến",
            "thông báo tới",
            "thông báo cho",
            "thông báo rộng rãi",
            "thông báo kịp thời");
    private static final Lexicon ASIDES = Lexicon.of(
            "theo",
            "căn cứ",
            "trên cơ sở",
            "trong phạm vi",
            "tùy theo",
            "với",
            "ngay sau",
            "sau khi",
            "ngoài việc",
            "ngoài nhiệm vụ",
            "trong quá trình",
            "dưới sự",
            "mỗi đơn vị",
            "mỗi xã",
            "mỗi cơ quan",
            "thực hiện chức năng");

    /** What nobody takes for a part of a name. */
    private static final Lexicon ACTS = Lexicon.of(
            "có trách nhiệm",
            "chủ trì",
            "chủ động",
            "phối hợp",
            "khẩn trương",
            "tổ chức",
            "tập trung",
            "tiếp tục",
            "tăng cường",
            "đẩy mạnh",
            "triển khai",
            "rà soát",
            "nghiêm túc",
            "kịp thời",
            "thường xuyên",
            "phải",
            "cần");

    private static final Lexicon DESK = Lexicon.of(
            "là cơ quan thường trực",
            "là cơ quan đầu mối",
            "là đơn vị thường trực",
            "là đơn vị đầu mối",
            "là bộ phận thường trực",
            "là đầu mối",
            "là cơ quan chủ trì",
            "là chủ đầu tư",
            "làm chủ đầu tư",
            "làm đầu mối",
            "làm cơ quan thường trực");

    /** What whoever orders will do about it afterwards. */
    private static final Lexicon ANNOUNCES =
            Lexicon.of("sẽ xem xét", "sẽ xử lý", "sẽ kiểm điểm", "sẽ phê bình", "sẽ nghiêm khắc", "sẽ kiên quyết");

    private static final Lexicon MUST = Lexicon.of(
            "có trách nhiệm", "chịu trách nhiệm", "phải", "cần", "khẩn trương", "chủ động", "tập trung", "tổ chức");

    private static final int NARROWED = 20;
    private static final int FEW = 8;

    private static final Set<String> WHICH = Set.of("chưa", "còn", "không", "đã", "được");

    private final Tokens tokens;
    private final UnitPhrases phrases;

    Predication(Phrased words) {
        tokens = words.tokens();
        phrases = words.phrases();
    }

    /** Where it is said what to do, after more words that narrow the last name down: "các xã ven sông có trách nhiệm". */
    int act(int from) {
        for (int at = from; at < Math.min(tokens.size(), from + NARROWED); at++) {
            if (Lexicon.TELLS.at(tokens, at) > 0
                    || !Character.isLetterOrDigit(tokens.small(at).charAt(0))) {
                return 0;
            }
            if (ACTS.at(tokens, at) > 0 && at > from) {
                return at;
            }
        }
        return 0;
    }

    /** The same where a mark stands in the words that narrow it down: "các xã nơi có cơ sở nhà, đất có trách nhiệm". */
    int actBehindMark(int mark) {
        if (!tokens.small(mark).equals(",") || phrases.at(mark + 1) != null) {
            return 0;
        }
        for (int at = mark + 1; at < Math.min(tokens.size(), mark + FEW); at++) {
            if (at > mark + 1 && MUST.at(tokens, at) > 0) {
                return at;
            }
            if (!Character.isLowerCase(tokens.get(at).written().charAt(0)) || phrases.isPredicate(at)) {
                return 0;
            }
        }
        return 0;
    }

    /** What those are told of whom it says which they are: "các đơn vị chưa báo cáo gửi …". */
    int afterClauseOf(int from) {
        if (!WHICH.contains(tokens.small(from))) {
            return 0;
        }
        int first = 0;
        int at = from + 1 + Math.max(1, phrases.predicate(from + 1));
        while (at < Math.min(tokens.size(), from + NARROWED)
                && Character.isLetterOrDigit(tokens.small(at).charAt(0))
                && !tokens.small(at).equals("và")) {
            if (ACTS.at(tokens, at) > 0) {
                return at;
            }
            boolean mayBe = phrases.isPredicate(at) && Lexicon.TELLS.at(tokens, at) == 0;
            first = first == 0 && mayBe ? at : first;
            at++;
        }
        return first;
    }

    /** Whether what follows tells the units before it to do something. */
    boolean isTold(int next) {
        if (next >= tokens.size()) {
            return true;
        }
        String mark = tokens.small(next);
        if (mark.equals(":") || mark.equals(".") || mark.equals("(")) {
            return true;
        }
        return !isStatement(next)
                && (ASIDES.at(tokens, next) > 0
                        || mark.equals(",") && ASIDES.at(tokens, next + 1) > 0
                        || phrases.isPredicate(next));
    }

    /** Whether what follows reports about the units before it. */
    boolean isStatement(int next) {
        return ANNOUNCES.at(tokens, next) > 0
                || Lexicon.TELLS.at(tokens, next) > 0 && STILL_TOLD.at(tokens, next) == 0 && !isDeskThatActs(next);
    }

    /** "là cơ quan thường trực của Ban Chỉ đạo, theo dõi, đôn đốc …": what it is, and then what it does. */
    private boolean isDeskThatActs(int next) {
        int at = next + DESK.at(tokens, next);
        int end = Math.min(tokens.size(), at + NARROWED);
        while (at > next
                && at < end
                && Character.isLetterOrDigit(tokens.small(at).charAt(0))
                && !isDeed(at)) {
            at++;
        }
        boolean isMark = tokens.small(at).equals(",") || tokens.small(at).equals(";");
        return at > next && (isDeed(at) || isMark && isDeed(at + 1));
    }

    private boolean isDeed(int at) {
        return phrases.isPredicate(at) && Lexicon.TELLS.at(tokens, at) == 0;
    }
}
