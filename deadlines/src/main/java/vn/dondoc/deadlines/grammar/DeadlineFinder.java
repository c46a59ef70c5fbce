package vn.dondoc.deadlines.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where in running text a deadline is written. Most dates in a directive are no deadlines: those of cited
 * documents, of what was done, of periods that are talked about. What is found here has the words of an obligation:
 * "trước ngày", "chậm nhất", or a period that something is to be done in.
 */
public final class DeadlineFinder {

    /** More than this stand in no paragraph. */
    static final int MOST = 100;

    /** Without any of these there is no deadline. */
    private static final Pattern MAY_HOLD = Pattern.compile(
            "[0-9]|(?iu)định k|h[ằà]ng (?:ngày|tuần|tháng|qu|năm)|ít nhất|tối thiểu|(?iu)trước (?:dịp )?tết");

    /** How far back the words are looked at that a date is for. */
    private static final int CLAUSE = 240;

    private static final String NO_LATER = DayRules.NO_LATER;
    private static final String DAY = WrittenDay.FORM;
    private static final String HOUR = WrittenHour.FORM;

    private static final String MONTH = "tháng~[0-9]{1,2}(?:~(?:của )?(?:,~)?năm~[0-9]{4}|~[/.-]~[0-9]{4})?";
    private static final String QUARTER =
            "qu[ýí]~(?:[0-9]|[ivx]{1,3})(?:~(?:của )?(?:,~)?năm~[0-9]{4}|~[/.-]~[0-9]{4})?";
    private static final String PART =
            "(?:(?:0?[69]|sáu|chín|[0-9]{2}) tháng(?: (?:đầu|cuối|còn lại))?|(?:[0-9]{1,2}|các|những) tháng"
                    + " (?:đầu|cuối|còn lại)) (?:của )?năm(?: [0-9]{4})?";
    private static final String PARTS = PART + "(?:~(?:và|,)~(?:trong )?" + PART + ")?";
    private static final String PERIODS =
            "(?:" + QUARTER + "(?:~(?:và|,)~" + QUARTER + ")?|" + MONTH + "(?:~(?:và|,)~" + MONTH + ")?)";
    private static final String YEAR = "năm [0-9]{4}";
    private static final String DONE = "(?:hoàn thành|hoàn tất|kết thúc|xong|thực hiện xong|trình|ban hành)";

    private static final String CLOCK = "[0-9]{1,2}~(?:giờ|h|g|:)~(?:[0-9]{2}(?:~phút)?)?";
    private static final String EACH = "(?:ngày|tuần|tháng|qu[ýí]|(?:0?6|sáu) tháng|năm)";
    private static final String LEAST = RecurringRules.LEAST;
    private static final String COUNT = "(?:[0-9]{1,2}|một|hai|ba)";

    /** A line of a schedule: what is to be, and when, and nothing else. */
    private static final Pattern SCHEDULED =
            Form.whole("[^:\\n]{2,80}:~(?<date>(?:(?:trong|vào|đến|hết) )?(?:" + PERIODS
                    + "|" + PARTS + "|(?:(?:lúc )?" + HOUR + ")?" + DAY + "|" + YEAR
                    + "|(?:từ )?(?:ngày )?[0-9]{1,2}(?:~[/.-]~[0-9]{1,4}){0,2}~(?:đến(?: hết)?|-|–)~(?:ngày )?"
                    + "[0-9]{1,2}~[/.-]~[0-9]{1,2}(?:~[/.-]~[0-9]{4})?))~[./;,]{0,4}");

    /** What stands in such a line and is no schedule: what is told of a document or a person. */
    private static final Pattern NO_SCHEDULE = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:số|căn cứ|ban hành|hiệu lực|ký|sinh|cấp|họp|dự họp|nơi nhận|kính gửi|điện thoại|tình hình"
                    + "|kết quả|số liệu|đã)(?!\\p{L}).*");

    /** One sort of wording. */
    private record Wording(Pattern form, Need need) {}

    /** What has to stand before a date so that it is a deadline. */
    private enum Need {
        NOTHING,
        AN_ORDER,
        AN_END,
        A_REPORT,
        A_SCHEDULE
    }

    private static final List<Wording> WORDINGS = List.of(
            new Wording(SCHEDULED, Need.A_SCHEDULE),
            strong("(?:(?:định k[ỳì] |hằng |hàng |mỗi ){1,2}(?:qu[ýí])?~,?~\\(?~)?(?:trước|vào|" + NO_LATER + ")~"
                    + RecurringRules.OF_QUARTER),
            strong("(?:định k[ỳì] )?(?:trước|vào|" + NO_LATER + ")~" + RecurringRules.POINT),
            strong("(?:trước|vào|lúc|" + NO_LATER + ")~(?:" + CLOCK + "~(?:,|và)~){1,3}" + CLOCK
                    + "~,?~(?:hằng|hàng|mỗi) " + "ngày"),
            strong(RecurringRules.EVERY_TIME + "(?:trước|vào|" + NO_LATER + ")~" + RecurringRules.DAY),
            weak("(?:(?:trong|vào|trước) )?tháng~[0-9]{1,2}~,?~(?:hằng|hàng|mỗi) năm"),
            strong("(?:" + NO_LATER + "~,?~)?trước (?:lúc )?" + HOUR + DAY),
            strong("(?:" + NO_LATER + ")~(?:lúc )?" + HOUR + DAY),
            strong("(?:" + NO_LATER + "~,?~)?trước(?:~,| và| hoặc)?(?: trong)? " + DAY),
            strong("(?:" + NO_LATER + ")~" + DAY),
            strong("(?:" + NO_LATER + ")~(?:" + MONTH + "|" + QUARTER + ")"),
            weak("(?:xong|hoàn thành)~,?~(?:trong |vào )?" + DAY),
            weak("(?:trong|đến hết|hết) (?=ngày)" + DAY),
            weak("vào (?:lúc )?" + HOUR + DAY),
            strong("(?:" + DONE + " )?(?:trong(?: thời hạn| thời gian| vòng)?|thời hạn|" + NO_LATER + ")~(?:là )?"
                    + "[0-9]{1,3}(?: \\([^()]{1,40}\\))? ngày(?: làm việc)?"
                    + "(?:,? (?:kể |tính )?(?:từ|sau) (?:khi|ngày|thời điểm|lúc) [^,;.]{1,60})?"),
            strong("(?:trong(?: thời hạn| thời gian| vòng)?|thời hạn|" + NO_LATER + ")~(?:là )?[0-9]{1,2} tháng,? "
                    + "(?:kể từ|tính từ|sau|từ) (?:khi|ngày|thời điểm) [^0-9,;.][^,;.]{1,60}"),
            strong("[0-9]{1,3}(?:~-~[0-9]{1,3})? giờ (?:sau|kể từ) khi [^,;.]{1,60}"),
            weak("(?:" + DONE + " )?(?:trong |đến hết |hết |vào |trước )" + PERIODS),
            weak("(?:" + DONE + " )?trong " + PARTS),
            // Who orders, and what, comes after it: "Trong quý IV/2025, Chủ tịch UBND tỉnh yêu cầu:".
            strong("trong (?:" + PARTS + "|" + PERIODS + ")(?=~,~[^.;:,\\n]{3,80} (?:yêu cầu|đề nghị|chỉ đạo|giao)"
                    + "[^.;:\\n]{0,160}:~\\z)"),
            strong("(?:hoàn thành|hoàn tất|kết thúc|xong|thực hiện xong) (?:trong |vào )" + YEAR),
            ended("(?:trong|đến|(?:vào |đến )?cuối|vào|đến hết|hết) " + YEAR
                    + "(?!~(?:và|,|-|–|đến)~(?:năm~)?[0-9]{4})"),
            strong(LEAST + "~" + COUNT + " (?:lần|cuộc|buổi|đợt|kỳ)(?: \\p{L}{1,12}){0,2}?~(?:/|trong|trên|một|mỗi)?~"
                    + "(?:một |mỗi |1 |01 )?" + EACH),
            strong(LEAST + " (?:mỗi|một) " + EACH + "~" + COUNT + " (?:lần|cuộc|buổi|đợt)"),
            strong("(?:mỗi|hằng|hàng) " + EACH + "~,?~(?:" + RecurringRules.HELPING + "){0,3}" + LEAST + "~" + COUNT
                    + "(?: \\p{L}{1,12}){0,2}"),
            strong("(?:mỗi|một) " + EACH + " " + COUNT + " lần"),
            strong(COUNT + " lần~(?:/|mỗi|một|trong một)~" + EACH),
            strong("(?:báo cáo |thực hiện báo cáo |chế độ báo cáo )?định k[ỳì],?~(?:(?:hằng|hàng|mỗi) )?"
                    + "(?:tuần|tháng|qu[ýí]|(?:0?[369]|sáu|ba) tháng|năm)"
                    + "(?:,? (?:và )?(?:(?:hằng|hàng|mỗi) )?(?:tuần|tháng|qu[ýí]|(?:0?[369]|sáu|ba) tháng|năm)){0,4}"),
            weak("trước (?:dịp )?tết(?: nguyên đán)?(?: (?:năm )?[0-9]{4})?"),
            strong("(?:hằng|hàng) (?:ngày|tuần|tháng|qu[ýí]|năm)(?=~,?~(?:báo cáo|tổng hợp|gửi))"),
            new Wording(Form.of("(?:hằng|hàng) (?:ngày|tuần|tháng|qu[ýí]|năm)"), Need.A_REPORT));

    /** "Định kỳ hằng tháng" beside a date only says that the date comes again. */
    private static final Pattern PERIODIC = Pattern.compile("(?iu)[^0-9]*định k[ỳì][^/]*|(?:hằng|hàng) \\p{L}+");

    /** What asks for something. */
    private static final Pattern ASKED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:báo cáo|trình|hoàn thành|hoàn tất|gửi|ban hành|nộp|xong|phê duyệt|đề xuất|tham mưu|tổ chức"
                    + "|triển khai|thực hiện|xây dựng|khẩn trương|rà soát|phải|cập nhật|thẩm định|khởi công|giải ngân"
                    + "|xử lý|công bố|cung cấp|bàn giao|chuẩn bị|kết thúc|đăng ký|lập)(?!\\p{L})");

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
                    + "|phát sinh|xảy ra|được (?:cấp|ban hành|phê duyệt|giao|ký|thành lập|công nhận)|tồn tại|hoạt động)"
                    + "[^,;:.]{0,12}\\z");

    /** What makes a period one that is talked about. */
    private static final Pattern TALKED_OF =
            Pattern.compile("(?iu)(?<!\\p{L})(?:tình hình|số liệu|lũy kế|so với|diễn ra"
                    + "|thời điểm|phiên họp|hội nghị|phát triển kinh tế\\s?[-–]\\s?xã hội|chương trình công tác"
                    + "|nhiệm vụ trọng tâm)[^,;:.]{0,12}\\z");

    private DeadlineFinder() {}

    /**
     * A place where a deadline is written.
     *
     * @param start its first character
     * @param end after its last
     * @param words what stands there
     */
    public record Place(int start, int end, String words) {}

    /** The places in the order of the text; none overlaps another. */
    public static List<Place> find(String text) {
        String accented = Accents.restored(text);
        List<Place> places = findAccented(accented);
        return text.equals(accented)
                ? places
                : places.stream()
                        .map(place -> new Place(place.start(), place.end(), text.substring(place.start(), place.end())))
                        .toList();
    }

    private static List<Place> findAccented(String text) {
        List<Place> all = new ArrayList<>();
        if (!MAY_HOLD.matcher(text).find()) {
            return all;
        }
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.form().matcher(text);
            int from = 0;
            while (from < text.length() && all.size() < MOST && matcher.find(from)) {
                Place place = place(matcher);
                if (all.stream().noneMatch(other -> overlap(place, other)) && isAsked(text, place, wording)) {
                    all.add(place);
                }
                from = matcher.end();
            }
        }
        all.sort(Comparator.comparingInt(Place::start));
        if (all.stream().anyMatch(place -> !PERIODIC.matcher(place.words()).matches())) {
            all.removeIf(place -> PERIODIC.matcher(place.words()).matches());
        }
        return all;
    }

    /** The date alone, where more is looked for. */
    private static Place place(Matcher matcher) {
        String part = matcher.namedGroups().containsKey("date") ? "date" : null;
        return part == null
                ? new Place(matcher.start(), matcher.end(), matcher.group())
                : new Place(matcher.start(part), matcher.end(part), matcher.group(part));
    }

    private static boolean isAsked(String text, Place place, Wording wording) {
        String before = clauseBefore(text, place.start());
        if (TOLD.matcher(before).find()) {
            return false;
        }
        return switch (wording.need()) {
            case NOTHING -> true;
            case AN_ORDER ->
                (ASKED.matcher(before).find() || ASKED.matcher(place.words()).find())
                        && !TALKED_OF.matcher(before).find();
            case AN_END -> ENDED.matcher(before).find();
            case A_REPORT ->
                REPORTED.matcher(before).find() && !YEARLY.matcher(before).find();
            case A_SCHEDULE -> !NO_SCHEDULE.matcher(before).matches();
        };
    }

    private static String clauseBefore(String text, int end) {
        int start = Math.max(0, end - CLAUSE);
        for (int at = end - 1; at > start; at--) {
            char character = text.charAt(at);
            if (character == ';'
                    || character == '\n'
                    || character == '.' && at + 1 < end && text.charAt(at + 1) == ' ') {
                start = at + 1;
                break;
            }
        }
        return text.substring(start, end).stripTrailing();
    }

    private static boolean overlap(Place one, Place other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Wording strong(String form) {
        return new Wording(Form.of(form), Need.NOTHING);
    }

    private static Wording weak(String form) {
        return new Wording(Form.of(form), Need.AN_ORDER);
    }

    private static Wording ended(String form) {
        return new Wording(Form.of(form), Need.AN_END);
    }
}
