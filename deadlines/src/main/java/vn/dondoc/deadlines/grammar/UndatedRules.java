package vn.dondoc.deadlines.grammar;

import java.util.List;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.text.Sentence;

/** Words that are understood and give no date. */
final class UndatedRules {

    /** Stronger than a year that stands in them. */
    static final Rule OPEN_ENDED = new Rule(
            "OPEN_ENDED",
            DeadlineKind.OPEN_ENDED,
            DueComparator.FROM,
            Form.of("năm " + Form.YEAR + "~,?~(?:và )?(?:(?:các|những) năm (?:tiếp theo|sau|sau đó)|trở đi)"),
            (words, occasion) -> new Meaning.Undated(null, Sentence.of("explained.date.open-ended")));

    static final List<Rule> ALL = List.of(
            rule(
                    "AFTER_EVENT",
                    DeadlineKind.RELATIVE_TO_EVENT,
                    "(?:ngay )?sau khi|kể từ (?:khi|ngày|lúc)|tính từ (?:khi|ngày)|ngay khi|khi có|sau ngày"
                            + "|[0-9]{1,3} (?:giờ|ngày|tháng) sau|trước (?:dịp )?tết",
                    "explained.date.after-event"),
            rule("CONTINUOUS", DeadlineKind.CONTINUOUS, "thường xuyên|liên tục|thường kỳ", "explained.date.continuous"),
            rule(
                    "BY_REFERENCE",
                    DeadlineKind.BY_REFERENCE,
                    "(?:theo|đúng)(?: đúng)? (?:quy định|qui định|tiến độ|lộ trình|kế hoạch|hướng dẫn|yêu cầu|thời hạn"
                            + "|thời gian)|đảm bảo (?:theo )?(?:lộ trình|tiến độ)",
                    "explained.date.by-reference"),
            rule(
                    "VAGUE",
                    DeadlineKind.NONE,
                    "khẩn trương|kịp thời|sớm|ngay|nhanh chóng|khẩn cấp|trong thời gian tới",
                    "explained.date.vague"));

    private UndatedRules() {}

    private static Rule rule(String code, DeadlineKind kind, String form, String how) {
        DueComparator comparator = kind == DeadlineKind.RELATIVE_TO_EVENT ? DueComparator.WITHIN : DueComparator.NONE;
        Meaning meaning = new Meaning.Undated(null, Sentence.of(how));
        return new Rule(code, kind, comparator, Form.of(form), (words, occasion) -> meaning);
    }
}
