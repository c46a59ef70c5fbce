package vn.dondoc.deadlines.grammar;

import java.util.List;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.text.Sentence;

/** Words that are understood and give no date. */
final class UndatedRules {

    static final String AT_SESSION = "(?:tại|trong) (?:phiên họp|kỳ họp|phiên giao ban)";

    private static final String SPAN = "[0-9]{1,3} (?:giờ|ngày|tuần|tháng)(?: làm việc)?(?!~[0-9])";

    /** A span of time before something that is named and has no date. */
    static final String BEFORE_EVENT = "(?:trước|" + DayRules.NO_LATER + ") (?:ngày |khi |thời điểm |lúc )\\p{L}"
            + "[^0-9,;.:\\n]{2,60} (?:ít nhất |tối thiểu )?" + SPAN + "|" + SPAN
            + "~,?~trước (?:khi|ngày|thời điểm|lúc|phiên họp|kỳ họp)(?!~[0-9])(?: [^0-9,;.:\\n]{2,60})?"
            + "|trước (?:ít nhất |tối thiểu )?" + SPAN + " so với [^,;.:\\n]{2,60}"
            + "|trước (?:kỳ họp|phiên họp|cuộc họp|hội nghị|đại hội|lễ)(?: [^,;.:\\n]{2,60}?)? (?:ít nhất |tối thiểu )?"
            + SPAN;

    /** A span that begins with what happens before: "Sau khi Bộ có ý kiến, trong vòng 10 ngày". */
    static final String SPAN_AFTER_EVENT = "(?<!ngay\\s)sau khi [^,;.:\\n]{3,100},~(?:(?:chậm|muộn) nhất |tối đa )?"
            + "(?:trong|không quá) (?:(?:vòng|thời hạn|thời gian) )?[0-9]{1,3}(?: \\([^()]{1,40}\\))?"
            + " (?:ngày(?: làm việc)?|giờ|tuần|tháng)(?!~[0-9])";

    private static final String DOCUMENT =
            "(?:văn bản|công văn|công điện|chỉ thị|quyết định|thông báo|kế hoạch|kết luận"
                    + "|nghị quyết|hướng dẫn|tờ trình|đề án|phương án|chương trình|yêu cầu|đề nghị|ý kiến chỉ đạo)";

    private static final String RECEIPT = "(?:tiếp )?nhận(?: được)? (?:các |bản )?" + DOCUMENT;

    private static final String COUNT = "[0-9]{1,3}(?: \\([^()]{1,40}\\))? (?:ngày(?: làm việc)?|giờ|tuần|tháng)";

    /** Days or hours since a document came to those who are told: "trong 05 ngày làm việc kể từ ngày nhận được văn bản". */
    private static final String SPAN_SINCE_RECEIPT = COUNT
            + "~,?~(?:kể |tính )?(?:từ|sau)(?: (?:khi|ngày|thời điểm|lúc))? "
            + RECEIPT + "|sau khi " + RECEIPT + "[^,;.:\\n]{0,60},~(?:(?:chậm|muộn) nhất |tối đa )?(?:trong|không quá) "
            + "(?:(?:vòng|thời hạn|thời gian) )?" + COUNT;

    /** Before a season, which has no date. */
    static final String BEFORE_SEASON =
            "trước (?:mùa|vụ|năm học|kỳ nghỉ|kỳ họp|đại hội)(?: [^,;.:\\n0-9]{1,40}|, (?:bão|lũ)){1,2}(?:[0-9]{4}"
                    + "(?:~[-–]~[0-9]{4})?)?";

    /** Before something happens; not before the next step of the work. */
    static final String BEFORE_HAPPENING =
            "trước (?:khi (?:bão|lũ|mưa|mùa|năm|khai giảng|khai mạc|bước vào|vào|kết thúc|hết)(?!\\p{L})"
                    + "|ngày (?:khai giảng|khai mạc|bầu cử|giao quân|hội)(?!\\p{L}))[^,;.:\\n]{0,60}";

    /** Stronger than a year that stands in them. */
    static final Rule OPEN_ENDED = new Rule(
            "OPEN_ENDED",
            DeadlineKind.OPEN_ENDED,
            DueComparator.FROM,
            Form.of("năm " + Form.YEAR + "~,?~(?:và )?(?:(?:các|những) năm (?:tiếp theo|sau|sau đó)|trở đi)"),
            (words, occasion) -> new Meaning.Undated(null, Sentence.of("explained.date.open-ended")));

    /** Stronger than a month or a year that the session is named by. */
    static final Rule SESSION = rule(
            "AT_SESSION", DeadlineKind.RELATIVE_TO_EVENT, DueComparator.ON, AT_SESSION, "explained.date.after-event");

    /** Stronger than the days that are counted in it. */
    static final Rule COUNTED_FROM_EVENT = rule(
            "AFTER_EVENT",
            DeadlineKind.RELATIVE_TO_EVENT,
            DueComparator.WITHIN,
            SPAN_AFTER_EVENT,
            "explained.date.after-event");

    /** The same; on which day a document comes, nobody can say before it has come. */
    static final Rule COUNTED_FROM_RECEIPT = rule(
            "AFTER_EVENT",
            DeadlineKind.RELATIVE_TO_EVENT,
            DueComparator.WITHIN,
            SPAN_SINCE_RECEIPT,
            "explained.date.after-receipt");

    static final List<Rule> ALL = List.of(
            rule(
                    "BEFORE_EVENT",
                    DeadlineKind.RELATIVE_TO_EVENT,
                    DueComparator.BEFORE,
                    BEFORE_EVENT + "|" + BEFORE_SEASON + "|" + BEFORE_HAPPENING,
                    "explained.date.after-event"),
            rule(
                    "AFTER_EVENT",
                    DeadlineKind.RELATIVE_TO_EVENT,
                    DueComparator.WITHIN,
                    "(?:ngay )?sau khi|kể từ (?:khi|ngày|lúc)|tính từ (?:khi|ngày)|ngay khi|khi có|sau ngày"
                            + "|(?:ngay )?sau (?:kỳ nghỉ|tết|đợt|lễ|hội nghị|kỳ họp|phiên họp|cuộc họp)"
                            + "|[0-9]{1,3} (?:giờ|ngày|tháng) sau|trước (?:dịp )?tết|trong (?:mùa|vụ|năm học|học kỳ)"
                            + "|trong (?:vòng|thời hạn|thời gian) [0-9]{1,3} (?:giờ|phút)|trong ngày(?!~[0-9])",
                    "explained.date.after-event"),
            rule(
                    "CONTINUOUS",
                    DeadlineKind.CONTINUOUS,
                    DueComparator.NONE,
                    "thường xuyên|liên tục|thường kỳ|cả năm|quanh năm|(?:trong )?suốt",
                    "explained.date.continuous"),
            rule(
                    "BY_REFERENCE",
                    DeadlineKind.BY_REFERENCE,
                    DueComparator.NONE,
                    "đúng hạn|(?:theo|đúng)(?: đúng)? (?:quy định|qui định|tiến độ|lộ trình|kế hoạch|hướng dẫn|yêu cầu|thời hạn"
                            + "|thời gian)|đảm bảo (?:theo )?(?:lộ trình|tiến độ)",
                    "explained.date.by-reference"),
            rule(
                    "VAGUE",
                    DeadlineKind.NONE,
                    DueComparator.NONE,
                    "khẩn trương|kịp thời|sớm|ngay|nhanh chóng|khẩn cấp|trong thời gian tới",
                    "explained.date.vague"));

    private UndatedRules() {}

    private static Rule rule(String code, DeadlineKind kind, DueComparator comparator, String form, String how) {
        Meaning meaning = new Meaning.Undated(null, Sentence.of(how));
        return new Rule(code, kind, comparator, Form.of(form), (words, occasion) -> meaning);
    }
}
