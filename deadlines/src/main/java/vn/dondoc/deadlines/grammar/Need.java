package vn.dondoc.deadlines.grammar;

import java.util.regex.Pattern;

/** What has to stand before a date so that it is a deadline. */
enum Need {
    NOTHING,
    NO_TALE,
    AN_ORDER,
    AN_END,
    AN_AIM,
    AN_UNTIL,
    A_BEGINNING,
    A_CAMPAIGN,
    A_DELIVERY,
    A_REPORT,
    A_SUBMISSION,
    A_SCHEDULE;

    /** To submit, which "chương trình" and "công trình" are not. */
    private static final String SUBMIT = "(?<!(?:chương|công|quá|quy|lộ|tờ|giáo) )trình";

    /** What stands in such a line and is no schedule: what is told of a document or a person. */
    private static final Pattern NO_SCHEDULE = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:số|căn cứ|ban hành|hiệu lực|ký|sinh|cấp|họp|dự họp|nơi nhận|kính gửi|điện thoại|tình hình"
                    + "|kết quả|số liệu|đã)(?!\\p{L}).*");

    /** An hour behind it is when something begins. */
    private static final Pattern MEETING = Pattern.compile("(?iu)[^\\p{L}]*thời gian(?: bắt đầu| tổ chức)?\\s?:");

    /** What asks for something. */
    private static final Pattern ASKED = Pattern.compile("(?iu)(?<!\\p{L})(?:báo cáo|" + SUBMIT
            + "|hoàn thành|hoàn tất|gửi|ban hành|nộp|xong|phê duyệt|đề xuất|tham mưu|tổ chức"
            + "|triển khai|thực hiện|xây dựng|khẩn trương|rà soát|phải|cập nhật|thẩm định|khởi công|giải ngân"
            + "|xử lý|công bố|dứt điểm|cung cấp|bàn giao|chuẩn bị|kết thúc|đăng ký|lập|mở|phát động|ra quân|tiến hành"
            + "|kiểm tra|bố trí|khắc phục|sửa chữa|tiêm|chi trả|thanh toán|nghiệm thu|quyết toán|tập huấn|bồi dưỡng"
            + "|trả lời|giải quyết|làm việc)(?!\\p{L})");

    /** What is to come to its end, near before the date. */
    private static final Pattern ENDED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:hoàn thành|hoàn tất|kết thúc|khởi công|thông xe|xong"
                    + "|đưa vào (?:vận hành|sử dụng|khai thác)|khánh thành)(?!\\p{L})[^;:.]{0,120}\\z");

    /** A report that is asked for, near before "hằng tuần"; "trong báo cáo công tác hằng năm" asks for none. */
    private static final Pattern REPORTED =
            Pattern.compile("(?iu)(?<!\\p{L})(?<!(?:trong|vào|của|tại|các|theo) )báo cáo(?!\\p{L})[^;:.,]{0,60}\\z"
                    + "|(?:\\A|[,;:.(]\\s?|(?<!\\p{L})(?:phải|tổ chức|và|duy trì) )(?:giao ban|kiểm điểm|họp|đối thoại|rà soát"
                    + "|cập nhật|kiểm tra|đôn đốc|công khai|đối chiếu)(?!\\p{L})[^;:.,]{0,60}\\z");

    /** Plans and budgets that come every year. */
    private static final Pattern YEARLY =
            Pattern.compile("(?iu)(?:kế hoạch|dự toán|ngân sách|chương trình|kinh phí|tài chính|số liệu|nhiệm vụ)\\z");

    /** What is done for some time. */
    private static final Pattern CAMPAIGN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:mở|tổ chức|phát động|ra quân|triển khai|thực hiện|kiểm tra|tuần tra|trực|lấy ý kiến"
                    + "|niêm yết|tập huấn|cao điểm|tiến hành|hoàn thành|họp|rà soát|tăng cường|tham gia|nhận|tiếp nhận|nộp|đăng ký|cập nhật|vận hành|duy trì|dứt điểm|vận động"
                    + "|tuyên truyền|gieo|xuống giống|tiêm phòng|tiêm|phun|trồng|nạo vét)(?!\\p{L})");

    /** What is handed over or held then, at the beginning of a clause. */
    private static final Pattern DELIVERED = Pattern.compile(
            "(?iu)(?:\\A|[,;:.(]|(?<!\\p{L})(?:và|phải|để|cần|ubnd \\p{L}{2,5})\\s|(?<!\\p{L})(?:tham mưu|tổng hợp|hoàn thiện"
                    + "|xây dựng|lập|xong)[^,;:.0-9]{0,60}\\s|^[^,;:.]{3,80} (?=trình|gửi|nộp|bàn giao))\\s?"
                    + "(?:trình|gửi|nộp|báo cáo|bàn giao|hoàn thành|công bố|ban hành|tổ chức|khai mạc|ra quân|phát động|khởi công)"
                    + "(?! (?:của|số|tại|theo|do|bày)(?!\\p{L}))\\s[^,;:.0-9]{2,80}\\z");

    /** Of what is named there the date may be: of a document, a meeting, a time that is reported on. */
    private static final Pattern DATED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:công văn|văn bản|nghị quyết|tờ trình|thông báo|kết luận|chỉ thị|quyết định|biên bản|phiếu"
                    + "|công điện|kế hoạch|theo|tại|của|do|được|đã|chưa|từ|trong|trước|sau|nhân|kỷ niệm|năm|quý|tháng|kết quả"
                    + "|tình hình|chuẩn bị|phục vụ|đầu|giữa|cuối|vào)(?!\\p{L})[^,;:]{0,100}\\z");

    /** What stands before a day until which something is to be so: nothing, or that it is aimed at. */
    private static final Pattern BEGUN =
            Pattern.compile("(?iu)(?:\\A|[,;:.(]|(?<!\\p{L})(?:phấn đấu|bảo đảm|đảm bảo|để|quyết tâm))\\s?\\z");

    /** What is aimed at until the date. */
    private static final Pattern AIMED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:phấn đấu|quyết tâm|bảo đảm|đảm bảo)(?!\\p{L})"
                    + "(?![^;:.]{0,200}(?<!\\p{L})từ ngày)[^;:.]{0,200}\\z");

    /** What is brought before somebody there. */
    private static final Pattern SUBMITTED = Pattern.compile("(?iu)(?<!\\p{L})(?<!đã )(?:" + SUBMIT
            + "|báo cáo|gửi|nộp)(?!\\p{L})(?![^;:.]{0,90}(?:kết luận|chỉ đạo|phát biểu))[^;:.]{0,90}\\z");

    /**
     * Whether it is there.
     *
     * @param before the clause up to the date
     * @param words the date
     */
    boolean isMet(String before, String words) {
        return !Tale.isTold(before, words)
                && switch (this) {
                    case NOTHING -> true;
                    case NO_TALE -> !Tale.talksOf(before);
                    case AN_ORDER ->
                        (ASKED.matcher(before).find() || ASKED.matcher(words).find()) && !Tale.talksOf(before);
                    case AN_END -> ENDED.matcher(before).find() && !Tale.talksOf(before);
                    case AN_AIM -> AIMED.matcher(before).find();
                    case AN_UNTIL -> AN_ORDER.isMet(before, words) && !Tale.isReached(before);
                    case A_BEGINNING -> BEGUN.matcher(before).find();
                    case A_CAMPAIGN -> CAMPAIGN.matcher(before).find() && !Tale.isCounted(before);
                    case A_DELIVERY ->
                        DELIVERED.matcher(before).find()
                                && !DATED.matcher(before).find();
                    case A_REPORT ->
                        REPORTED.matcher(before).find()
                                && !YEARLY.matcher(before).find();
                    case A_SUBMISSION -> SUBMITTED.matcher(before).find();
                    case A_SCHEDULE ->
                        !NO_SCHEDULE.matcher(before).matches()
                                && !(MEETING.matcher(before).matches() && words.contains("giờ"));
                };
    }
}
