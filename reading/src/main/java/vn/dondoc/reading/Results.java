package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.outline.Paragraph;

/**
 * Reads what has to be handed in: so many of something, "từ 02 dự án trở lên", what is drafted for who orders it, "tham mưu
 * xây dựng kế hoạch", and what it has to show, "phân kỳ theo từng quý".
 */
final class Results {
    private static final int MAX = 50;

    private static final Pattern OR_MORE =
            Pattern.compile("(?iu)(?<!\\p{L})từ (?<count>[0-9]{1,4}) (?<what>[^;:.0-9]{2,80}?) trở lên(?!\\p{L})");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ít nhất|tối thiểu|không ít hơn) (?:là )?(?<count>[0-9]{1,4}) (?<what>(?!lần|ngày|giờ|tháng|năm|%)"
                    + "[^,;:.0-9]{2,60}?)(?=[,;:.]|$| và | phải | trong | để )");
    private static final Pattern EACH_ONE = Pattern.compile("(?iu)(?<!\\p{L})mỗi [^,;:.]{2,40}? (?:phải |cần )?"
            + "(?:có|đề xuất|xây dựng|đăng ký|lập) (?<count>một|0?1) (?<what>[^,;:.]{2,60}?)(?=[,;:.]|$)");

    /** What is done so many times in each period. */
    private static final Pattern TIMES = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ít nhất|tối thiểu) (?<count>[0-9]{1,4}) lần ?(?:/|mỗi|một|trong) ?(?:tuần|tháng|quý|năm)"
                    + "[^.;:]{0,80}?(?<!\\p{L})tổ chức (?<what>[^,;.:(]{3,60}?)(?= để | nhằm |[,;.:(]|$)");

    /** What is said of it beside its number. */
    private static final List<Pattern> ASPECTS = List.of(
            Pattern.compile("(?iu)(?<!\\p{L})(?<what>phân kỳ (?:cụ thể )?theo (?:từng )?(?:tuần|tháng|quý|năm)"
                    + "(?:(?:,| và) ?(?:từng )?(?:tuần|tháng|quý|năm))*)(?!\\p{L})"),
            Pattern.compile("(?iu)(?<!\\p{L})(?<what>phân công (?:cụ thể )?(?:lãnh đạo|cán bộ|công chức|người|đầu mối)"
                    + "[^,;.:]{0,20}? phụ trách)(?!\\p{L})"),
            Pattern.compile("(?iu)(?<!\\p{L})(?:trong đó|phải|cần|kèm|có) (?:có )?"
                    + "(?<what>so sánh với [^,;.:]{3,60}?)(?= để | nhằm |[,;.:]|$)"),
            Pattern.compile("(?iu)(?<!\\p{L})tham mưu (?:[^,;.:]{2,60}? )?(?:xây dựng|ban hành|soạn thảo|lập) "
                    + "(?<what>(?:dự thảo )?(?:kế hoạch|đề án|phương án|chương trình|quy chế|quy định|nghị quyết|tờ trình|báo cáo)"
                    + "(?!\\p{L})[^,;.:]{0,40}?)(?= để | nhằm | và |[,;.:]|$)"),
            Pattern.compile("(?iu)[,;] kết quả (?<what>báo cáo)(?= (?:về )?\\p{Lu})"));

    private Results() {}

    static List<Deliverable> in(Paragraph paragraph) {
        List<Deliverable> all = new ArrayList<>();
        for (Pattern form : List.of(OR_MORE, AT_LEAST, EACH_ONE, TIMES)) {
            Matcher matcher = form.matcher(paragraph.text());
            while (matcher.find() && all.size() < MAX) {
                String count = matcher.group("count");
                int minimum = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : 1;
                all.add(new Deliverable(matcher.group("what").strip(), Math.max(1, minimum)));
            }
        }
        for (Pattern form : ASPECTS) {
            Matcher matcher = form.matcher(paragraph.text());
            while (matcher.find() && all.size() < MAX) {
                all.add(new Deliverable(matcher.group("what").strip(), 1));
            }
        }
        return all;
    }
}
