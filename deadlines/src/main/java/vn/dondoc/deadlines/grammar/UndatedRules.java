package vn.dondoc.deadlines.grammar;

import java.util.List;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

/** Words that are understood and give no date. */
final class UndatedRules {

    /** Stronger than a year that stands in them. */
    static final Rule OPEN_ENDED = new Rule(
            "OPEN_ENDED",
            "từ một năm trở đi",
            DeadlineKind.OPEN_ENDED,
            DueComparator.FROM,
            Form.of("năm " + Form.YEAR + "~,?~(?:và )?(?:(?:các|những) năm (?:tiếp theo|sau|sau đó)|trở đi)"),
            (words, occasion) -> new Meaning.Undated(null, "Bắt đầu từ năm được nêu, không có ngày kết thúc."));

    static final List<Rule> ALL = List.of(
            rule(
                    "AFTER_EVENT",
                    "tính từ một sự việc",
                    DeadlineKind.RELATIVE_TO_EVENT,
                    "(?:ngay )?sau khi|kể từ (?:khi|ngày|lúc)|tính từ (?:khi|ngày)|ngay khi|khi có|sau ngày"
                            + "|[0-9]{1,3} (?:giờ|ngày|tháng) sau|trước (?:dịp )?tết",
                    "Tính từ một sự việc: chưa có thời hạn cho đến khi ghi nhận sự việc đó."),
            rule(
                    "CONTINUOUS",
                    "thường xuyên",
                    DeadlineKind.CONTINUOUS,
                    "thường xuyên|liên tục|thường kỳ",
                    "Việc thường xuyên, không có thời hạn."),
            rule(
                    "BY_REFERENCE",
                    "theo văn bản khác",
                    DeadlineKind.BY_REFERENCE,
                    "(?:theo|đúng)(?: đúng)? (?:quy định|qui định|tiến độ|lộ trình|kế hoạch|hướng dẫn|yêu cầu|thời hạn"
                            + "|thời gian)|đảm bảo (?:theo )?(?:lộ trình|tiến độ)",
                    "Thời hạn nằm ở quy định hoặc kế hoạch khác, không nêu ở đây."),
            rule(
                    "VAGUE",
                    "từ chỉ sự khẩn trương",
                    DeadlineKind.NONE,
                    "khẩn trương|kịp thời|sớm|ngay|nhanh chóng|khẩn cấp|trong thời gian tới",
                    "Không nêu ngày cụ thể: không thời hạn."));

    private UndatedRules() {}

    private static Rule rule(String code, String title, DeadlineKind kind, String form, String how) {
        DueComparator comparator = kind == DeadlineKind.RELATIVE_TO_EVENT ? DueComparator.WITHIN : DueComparator.NONE;
        return new Rule(
                code, title, kind, comparator, Form.of(form), (words, occasion) -> new Meaning.Undated(null, how));
    }
}
