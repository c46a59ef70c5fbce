package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.outline.Paragraph;

/** Reads what has to be handed in, where a number is asked for: "từ 02 dự án trở lên", "ít nhất 01 nhiệm vụ". */
final class Results {
    private static final int MAX = 50;

    private static final Pattern OR_MORE =
            Pattern.compile("(?iu)(?<!\\p{L})từ (?<count>[0-9]{1,4}) (?<what>[^;:.0-9]{2,80}?) trở lên(?!\\p{L})");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ít nhất|tối thiểu|không ít hơn) (?:là )?(?<count>[0-9]{1,4}) (?<what>(?!lần|ngày|giờ|tháng|năm|%)"
                    + "[^,;:.0-9]{2,60}?)(?=[,;:.]|$| và | phải | trong | để )");
    private static final Pattern EACH_ONE = Pattern.compile("(?iu)(?<!\\p{L})mỗi [^,;:.]{2,40}? (?:phải |cần )?"
            + "(?:có|đề xuất|xây dựng|đăng ký|lập) (?<count>một|0?1) (?<what>[^,;:.]{2,60}?)(?=[,;:.]|$)");

    private Results() {}

    static List<Deliverable> in(Paragraph paragraph) {
        List<Deliverable> all = new ArrayList<>();
        for (Pattern form : List.of(OR_MORE, AT_LEAST, EACH_ONE)) {
            Matcher matcher = form.matcher(paragraph.text());
            while (matcher.find() && all.size() < MAX) {
                String count = matcher.group("count");
                int minimum = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : 1;
                all.add(new Deliverable(matcher.group("what").strip(), Math.max(1, minimum)));
            }
        }
        return all;
    }
}
