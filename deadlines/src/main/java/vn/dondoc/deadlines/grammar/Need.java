package vn.dondoc.deadlines.grammar;

import java.util.regex.Matcher;
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
    A_SCHEDULE,
    A_DUTY,
    AN_ACT;

    /** To submit, which "chương trình" and "công trình" are not. */
    private static final String SUBMIT = "(?<!(?:chương|công|quá|quy|lộ|tờ|giáo) )trình";

    /** What stands in such a line and is no schedule: what is told of a document or a person. */
    private static final Pattern NO_SCHEDULE = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:số|căn cứ|ban hành|hiệu lực|ký|sinh|cấp|họp|dự họp|nơi nhận|kính gửi|điện thoại|tình hình"
                    + "|kết quả|số liệu|đã)(?!\\p{L}).*");

    /** An hour behind it is when something begins. */
    private static final Pattern MEETING = Pattern.compile("(?iu)[^\\p{L}]*thời gian(?: bắt đầu| tổ chức)?\\s?:");

    /** The time of what everybody takes part in orders nothing by itself: "Thời gian cao điểm: từ ngày … đến ngày …". */
    private static final Pattern WINDOW =
            Pattern.compile("(?iu).*thời gian[^:]{0,30} (?:cao điểm|chiến dịch|đợt|phong trào"
                    + "|tháng hành động|tháng cao điểm|kế hoạch|chương trình)[^:]{0,40}:\\s?(?<from>từ .{1,40})?");

    private static final Pattern RANGE = Pattern.compile("(?iu)từ .*|.*[0-9] ?(?:đến|-|–)(?: hết)? ?(?:ngày )?[0-9].*");

    /** What asks for something. */
    private static final Pattern ASKED = Pattern.compile("(?iu)(?<!\\p{L})(?:báo cáo|" + SUBMIT
            + "|hoàn thành|hoàn tất|gửi|ban hành|nộp|xong|phê duyệt|đề xuất|tham mưu|tổ chức"
            + "|triển khai|thực hiện|xây dựng|khẩn trương|rà soát|phải|cập nhật|thẩm định|khởi công|giải ngân"
            + "|xử lý|công bố|dứt điểm|cung cấp|bàn giao|chuẩn bị|kết thúc|đăng ký|lập|mở|phát động|ra quân|tiến hành"
            + "|kiểm tra|bố trí|khắc phục|sửa chữa|tiêm|chi trả|thanh toán|nghiệm thu|quyết toán|tập huấn|bồi dưỡng"
            + "|trả lời|giải quyết|làm việc)(?!\\p{L})");

    /** What is done in a part of the sentence that tells of nothing else. */
    private static final Pattern DONE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?<!(?:việc|công tác|các|những|kết quả|số|do|của|bị|được|dự án|danh mục|công trình) )"
                    + "(?:chuyển|phân bổ|lắp đặt|cắm|thu hồi|thanh tra|đưa|bàn giao|ký|khảo sát|đo đạc|cấp|trồng|giao|nhập|mua|bán"
                    + "|đấu giá|đấu thầu|thi công|thành lập|kiện toàn|hướng dẫn|phổ biến|tuyên truyền|khởi tố|điều tra|xác minh|đối thoại"
                    + "|vận động|di dời|tháo dỡ|cưỡng chế|thả|tiêu hủy|nạo vét|tu bổ|gia cố|nâng cấp|cải tạo|lựa chọn|tuyển dụng"
                    + "|bổ nhiệm|luân chuyển|sắp xếp|sáp nhập|giải thể|ra mắt|vận hành|tích hợp|kết nối|số hóa|chuẩn hóa|thu thập"
                    + "|thẩm tra|kiểm toán|kiểm kê|thống kê|đánh giá|góp ý|cho ý kiến|tham gia ý kiến|thống nhất|làm rõ|chấm dứt|xóa"
                    + "|thu phí|thu nộp|hỗ trợ|trao|tặng|khen thưởng|bồi thường|tái định cư|đền bù|giám sát|đăng tải|niêm yết|công khai|in|phát)"
                    + "(?!\\p{L})[^,;:.]{0,160}\\z");

    /** What is told of a part of a sentence: it has been, it goes on, it will be. */
    private static final Pattern TENSE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:đã|đang|sẽ|vừa|từng|xảy ra|ghi nhận|toàn tỉnh|cả nước"
                    + "|cả tỉnh|so với|theo|nếu|khi|tăng|giảm|đạt)(?!\\p{L})[^,;:.]{0,160}\\z");

    /** Where people come together then, or something happened, nobody has until then to do it. */
    private static final Pattern GATHERING =
            Pattern.compile("(?iu)(?<!\\p{L})(?:họp|hội nghị|hội thảo|giao ban|dự|mời|khai mạc|lễ|xảy ra"
                    + "|bắt đầu|diễn ra|thời gian|đã|nhận|vụ|bão|lũ|có mặt)(?!\\p{L})[^;:.]{0,160}\\z");

    /** What is to come to its end, near before the date. */
    private static final Pattern ENDED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:hoàn thành|hoàn tất|kết thúc|khởi công|thông xe|xong"
                    + "|đưa vào (?:vận hành|sử dụng|khai thác)|khánh thành)(?!\\p{L})[^;:.]{0,120}\\z");

    /** A report that is asked for, near before "hằng tuần"; "trong báo cáo công tác hằng năm" asks for none. */
    private static final Pattern REPORTED =
            Pattern.compile("(?iu)(?<!\\p{L})(?<!(?:trong|vào|của|tại|các|theo) )báo cáo(?!\\p{L})[^;:.,]{0,60}\\z"
                    + "|(?:\\A|[,;:.(]\\s?|(?<!\\p{L})(?:phải|tổ chức|và|duy trì|kịp thời|chủ động|thường xuyên) )(?:giao ban|kiểm điểm|họp|đối thoại|rà soát"
                    + "|cập nhật|kiểm tra|đôn đốc|công khai|công bố|thông tin|thông báo|niêm yết|giám sát|theo dõi|tổng hợp|phun|tuần tra|đối chiếu"
                    + "|tuyên truyền|vệ sinh|đo|quan trắc|thống kê|đánh giá|nhắc)(?!\\p{L})[^;:.,]{0,60}\\z");

    /** Plans and budgets that come every year. */
    private static final Pattern YEARLY =
            Pattern.compile("(?iu)(?:kế hoạch|dự toán|ngân sách|chương trình|kinh phí|tài chính|số liệu|nhiệm vụ)\\z");

    /** What is done for some time. */
    private static final Pattern CAMPAIGN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:mở|tổ chức|phát động|ra quân|triển khai|thực hiện|kiểm tra|tuần tra|trực|lấy ý kiến"
                    + "|niêm yết|tập huấn|cao điểm|tiến hành|hoàn thành|họp|rà soát|tăng cường|tham gia|nhận|tiếp nhận|nộp|đăng ký|cập nhật|vận hành|duy trì|dứt điểm|vận động"
                    + "|tuyên truyền|gieo|xuống giống|tiêm phòng|tiêm|phun|trồng|nạo vét|điều tra|chấm|treo|khảo sát|đối thoại)(?!\\p{L})");

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
                && !isWindow(before, words)
                && switch (this) {
                    case NOTHING -> true;
                    case NO_TALE -> !Tale.talksOf(before);
                    case AN_ORDER ->
                        (ASKED.matcher(before).find() || ASKED.matcher(words).find()) && !Tale.talksOf(before);
                    case A_DUTY ->
                        AN_ORDER.isMet(before, words)
                                || DONE.matcher(before).find()
                                        && !TENSE.matcher(before).find()
                                        && !Tale.talksOf(before);
                    case AN_ACT ->
                        (ASKED.matcher(before).find() || DONE.matcher(before).find())
                                && !GATHERING.matcher(before).find();
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

    private static boolean isWindow(String before, String words) {
        Matcher window = WINDOW.matcher(before);
        return window.matches()
                && (window.group("from") != null || RANGE.matcher(words).matches());
    }
}
