package vn.dondoc.deadlines.grammar;

import java.util.regex.Pattern;

/** What has to stand before a date so that it is a deadline. */
enum Need {
    NOTHING,
    AN_ORDER,
    AN_END,
    AN_AIM,
    A_REPORT,
    A_SUBMISSION,
    A_SCHEDULE;

    /** What stands in such a line and is no schedule: what is told of a document or a person. */
    private static final Pattern NO_SCHEDULE = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:số|căn cứ|ban hành|hiệu lực|ký|sinh|cấp|họp|dự họp|nơi nhận|kính gửi|điện thoại|tình hình"
                    + "|kết quả|số liệu|đã)(?!\\p{L}).*");

    /** What asks for something. */
    private static final Pattern ASKED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:báo cáo|trình|hoàn thành|hoàn tất|gửi|ban hành|nộp|xong|phê duyệt|đề xuất|tham mưu|tổ chức"
                    + "|triển khai|thực hiện|xây dựng|khẩn trương|rà soát|phải|cập nhật|thẩm định|khởi công|giải ngân"
                    + "|xử lý|công bố|dứt điểm|cung cấp|bàn giao|chuẩn bị|kết thúc|đăng ký|lập)(?!\\p{L})");

    /** What is to come to its end, near before the date. */
    private static final Pattern ENDED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:hoàn thành|hoàn tất|kết thúc|khởi công|thông xe"
                    + "|đưa vào (?:vận hành|sử dụng|khai thác)|khánh thành)(?!\\p{L})[^;:.]{0,120}\\z");

    /** A report that is asked for, near before "hằng tuần"; "trong báo cáo công tác hằng năm" asks for none. */
    private static final Pattern REPORTED =
            Pattern.compile("(?iu)(?<!\\p{L})(?<!(?:trong|vào|của|tại|các|theo) )báo cáo(?!\\p{L})[^;:.,]{0,60}\\z");

    /** Plans and budgets that come every year. */
    private static final Pattern YEARLY =
            Pattern.compile("(?iu)(?:kế hoạch|dự toán|ngân sách|chương trình|kinh phí|tài chính|số liệu|nhiệm vụ)\\z");

    /** What is told, not asked, when it stands right before the date. */
    private static final Pattern TOLD =
            Pattern.compile("(?iu)(?<!\\p{L})(?:từ|kể từ|tính từ|tính|tính đến|đã|có hiệu lực"
                    + "|phát sinh|xảy ra|được (?:cấp|ban hành|phê duyệt|giao|ký|thành lập|công nhận)|tồn tại|(?<!đưa vào )hoạt động)"
                    + "[^,;:.]{0,12}\\z");

    /** What makes a period one that is talked about. */
    private static final Pattern TALKED_OF =
            Pattern.compile("(?iu)(?<!\\p{L})(?:tình hình|số liệu|lũy kế|so với|diễn ra"
                    + "|thời điểm|phiên họp|hội nghị|phát triển kinh tế\\s?[-–]\\s?xã hội|chương trình công tác"
                    + "|nhiệm vụ trọng tâm)[^,;:.]{0,12}\\z");

    /** What is aimed at until the date. */
    private static final Pattern AIMED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:phấn đấu|quyết tâm)(?!\\p{L})(?![^;:.]{0,200}(?<!\\p{L})từ ngày)[^;:.]{0,200}\\z");

    /** What is brought before somebody there. */
    private static final Pattern SUBMITTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?<!đã )(?:trình|báo cáo)(?!\\p{L})(?![^;:.]{0,90}(?:kết luận|chỉ đạo|phát biểu))[^;:.]{0,90}\\z");

    /**
     * Whether it is there.
     *
     * @param before the clause up to the date
     * @param words the date
     */
    boolean isMet(String before, String words) {
        if (TOLD.matcher(before).find()) {
            return false;
        }
        return switch (this) {
            case NOTHING -> true;
            case AN_ORDER ->
                (ASKED.matcher(before).find() || ASKED.matcher(words).find())
                        && !TALKED_OF.matcher(before).find();
            case AN_END -> ENDED.matcher(before).find();
            case AN_AIM -> AIMED.matcher(before).find();
            case A_REPORT ->
                REPORTED.matcher(before).find() && !YEARLY.matcher(before).find();
            case A_SUBMISSION -> SUBMITTED.matcher(before).find();
            case A_SCHEDULE -> !NO_SCHEDULE.matcher(before).matches();
        };
    }
}
