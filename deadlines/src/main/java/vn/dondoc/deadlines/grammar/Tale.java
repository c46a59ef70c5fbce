package vn.dondoc.deadlines.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clauses that tell of what was or is so at a date, and ask for nothing. */
final class Tale {

    /** What is told, when it stands right before the date. */
    private static final Pattern TOLD =
            Pattern.compile("(?iu)(?<!\\p{L})(?:từ|kể từ|tính từ|tính|tính đến|đã|có hiệu lực"
                    + "|phát sinh|xảy ra|được (?:cấp|ban hành|phê duyệt|giao|ký|thành lập|công nhận)|tồn tại|(?<!(?:đưa vào|kế hoạch|chương trình|quy chế) )hoạt động)"
                    + "[^,;:.]{0,12}\\z|(?<!\\p{L})so với (?:cam kết|kế hoạch|tiến độ|yêu cầu)[^,;:.]{0,40}\\z");

    /** Since when there is what is to be done: "giải quyết các vụ việc tồn đọng từ năm 2018 trong quý II/2026". */
    private static final Pattern SINCE =
            Pattern.compile("(?iu)(?<!\\p{L})từ (?:năm|tháng|quý|ngày) [0-9IVX][0-9IVX/.]{0,9}\\z");

    /** What things have already with which something is to be done: "đấu giá các khu đất đã có hạ tầng". */
    private static final Pattern HAVING = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:hoàn thành|hoàn tất|dứt điểm|giải quyết"
                    + "|xử lý|thu hồi|thanh toán|bàn giao|đấu giá|bố trí|khởi công|thi hành)(?!\\p{L})[^,;:.]{0,80} đã có [^,;:.]{1,40}\\z");

    private static final Pattern WITHIN = Pattern.compile("(?iu)(?:trong|trước|xong|chậm nhất|hoàn thành) .*");

    /** What another document asked for: "Công văn số 12/UBND-TH (yêu cầu báo cáo trước ngày …, đến nay …)". */
    private static final Pattern QUOTED =
            Pattern.compile("(?iu)(?:công văn|văn bản|công điện|chỉ thị|thông báo|kế hoạch"
                    + "|kết luận)[^;()]{0,120}\\([^()]{0,80}\\z");

    /** What makes a period one that is talked about. */
    private static final Pattern TALKED_OF = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:tình hình|số liệu|lũy kế|so với|diễn ra"
                    + "|thời điểm|phiên họp|hội nghị|phát triển kinh tế\\s?[-–]\\s?xã hội|chương trình công tác"
                    + "|nhiệm vụ trọng tâm|kỷ niệm|dịp|chào mừng)[^,;:.]{0,12}\\z"
                    + "|(?<!\\p{L})(?:đã|mới|vừa|từng) được [^,;:.]{1,30}\\z|(?<!\\p{L})(?:dự kiến|không để)(?: [^,;:.]{0,60})?\\z");

    /** What was reached by then. */
    private static final Pattern REACHED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:kết quả|tiến độ|giải ngân|số liệu|tình hình|kinh phí|thu|chi|nợ)(?: \\p{L}{1,6}){0,4}\\z");

    /** What is counted, measured or granted for some time. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:số liệu|kết quả|tình hình|kỳ báo cáo|phát sinh|áp dụng|hưởng|(?<!(?:vệ|học|thí|sản|giáo) )sinh|dự báo|hiệu lực|phấn đấu"
                    + "|tăng(?! cường)|giảm|nghỉ|đã|thời kỳ|thời gian thực hiện)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:giao|ban hành|cấp|ký|nhận)\\z");

    private static final String THING =
            "(?<!\\p{L})(?:dự án|công trình|nhiệm vụ|đề án|hạng mục|văn bản|hồ sơ|tài sản|hộ|người"
                    + "|trường hợp|công chức|viên chức|cán bộ|dân|đất|đơn|vụ việc|hợp đồng)";
    private static final String STATE =
            "(?: mới)?(?: đã| đang| được| có thời hạn| có hạn| có quyết định| đã có quyết định)? (?:hoàn thành|khởi công"
                    + "|ban hành|nghỉ(?: hưu| việc)?|thôi việc|sinh(?: sống)?|cư trú|nộp|tiếp nhận|thụ lý|ký|cấp|phê duyệt|xây dựng"
                    + "|sử dụng|tuyển dụng|bổ nhiệm|phát sinh|hết hạn|quá hạn|đến hạn|tồn đọng|vi phạm)";

    /** What the date only says of things: "các dự án hoàn thành trước ngày …", "người nghỉ việc trước ngày …". */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?iu)" + THING + STATE + " (?:trong|trước|sau|đến|từ|năm|quý|tháng|ngày)(?!\\p{L})");

    private static final Pattern SEVERAL = Pattern.compile("(?iu)(?<!\\p{L})(?:các|những|danh mục|danh sách|số|đối với"
            + "|trường hợp|người|hộ|công chức|viên chức|cán bộ|rà soát|thống kê|tổng hợp|đăng ký|văn bản)(?!\\p{L})");

    /** "Bảo đảm các dự án hoàn thành trước ngày …" asks for it. */
    private static final Pattern WANTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:bảo đảm|đảm bảo|để|đưa|đôn đốc|phấn đấu|yêu cầu|phải|cần)(?!\\p{L})[^,;:.]{0,40}\\z");

    private static final Pattern STILL_OPEN = Pattern.compile("(?iu)[^;.\\n]{0,60}(?<!\\p{L})đến nay(?!\\p{L})");

    /** "Để kịp tổng hợp, báo cáo UBND tỉnh trước ngày 12/6, Sở đề nghị …": who writes has to report by then. */
    private static final Pattern REASON =
            Pattern.compile("(?iu)\\s*(?:để|nhằm)\\s.*(?<!\\p{L})(?:báo cáo|trình|tổng hợp|gửi)(?!\\p{L}).*");

    private static final Pattern ORDERED =
            Pattern.compile("(?iu)[^;.,\\n]{0,60},\\s[^;.\\n]{2,120}?(?<!\\p{L})(?:đề nghị|yêu cầu|chỉ đạo|giao)\\s");

    private Tale() {}

    /** Whether what follows the date says that it was asked for before, or gives another order for its sake. */
    static boolean isToldBy(String before, String after) {
        return STILL_OPEN.matcher(after).lookingAt()
                || REASON.matcher(before).matches() && ORDERED.matcher(after).lookingAt();
    }

    /** Whether the clause before a date tells of it, whatever sort of date it is. */
    static boolean isTold(String before, String words) {
        return TOLD.matcher(before).find() && !isOfThings(before, words)
                || QUOTED.matcher(before).find()
                || isAttribute(before, words);
    }

    /** Whether the period that comes next is one that is talked about. */
    static boolean talksOf(String before) {
        return TALKED_OF.matcher(before).find();
    }

    static boolean isReached(String before) {
        return REACHED.matcher(before).find();
    }

    static boolean isCounted(String before) {
        return COUNTED.matcher(before).find();
    }

    private static boolean isOfThings(String before, String words) {
        return WITHIN.matcher(words).matches()
                && (SINCE.matcher(before).find() || HAVING.matcher(before).find());
    }

    private static boolean isAttribute(String before, String words) {
        String text = before + " " + words;
        Matcher attribute = ATTRIBUTE.matcher(text);
        int from = 0;
        while (attribute.find(from)) {
            if (attribute.end() > before.length()) {
                String head = text.substring(0, attribute.start());
                return !WANTED.matcher(head).find()
                        && SEVERAL.matcher(text.substring(0, attribute.end())).find();
            }
            from = attribute.start() + 1;
        }
        return false;
    }
}
