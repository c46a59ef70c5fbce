package vn.dondoc.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.Reference;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.outline.Paragraph;

/** Finds the documents that a text cites, each once; and those that it cites without saying which. */
final class References {
    private static final int MAX = 200;

    private static final String KIND =
            "(?:Quyết định|Công văn|Công điện|Văn bản|Nghị quyết|Nghị định|Thông báo(?: kết luận)?|Kết luận|Chỉ thị"
                    + "|Kế hoạch|Báo cáo|Tờ trình|Thông tư|Luật|Chương trình(?: hành động)?|Đề án|Phương án|Hướng dẫn|Giấy mời|Thông tri|Quy định"
                    + "|Chiến lược|Phiếu chuyển|công văn|văn bản|quyết định|kế hoạch|thông báo|tờ trình|báo cáo)";

    private static final Pattern CITED =
            Pattern.compile("(?:(?<pinpoint>(?:điểm \\p{L},? ?)?(?:khoản [0-9]{1,3},? ?)?(?:Điều|điều|mục|Mục) "
                    + "[0-9IVX]{1,4}) (?:của )?)?(?<kind>" + KIND + " )?(?:(?:số|Số)\\s?:?\\s?)?"
                    + "(?<![\\p{L}0-9/])(?<number>[0-9]{1,6}(?:/[0-9]{4})?\\s?[-/]\\s?\\p{Lu}[\\p{L}0-9&]{0,15}(?:[-/.][\\p{L}0-9&]{1,15}){0,4})"
                    + "(?:,?\\s?\\(?(?:ngày )?(?<day>[0-9]{1,2})(?:[/.-]| tháng )(?<month>[0-9]{1,2})(?:[/.-]| năm )(?<year>[0-9]{4}))?"
                    + "(?<of> của [^,;.():]{2,80}?(?=[,;.():]| về | và (?!\\p{Lu})| và "
                    + KIND
                    + " |$))?");

    private static final Pattern OPEN =
            Pattern.compile("(?iu)(?:các|những) (?:văn bản|thông báo|kế hoạch|nghị quyết|kết luận|quyết định|chỉ thị)"
                    + "[^.;0-9]{0,80}?(?:,?\\s?(?:\\.\\.\\.|…)|(?:khác|liên quan|có liên quan)(?=[,;. ]))");

    private final Map<String, Reference> cited = new LinkedHashMap<>();
    private final Map<String, Found> places = new LinkedHashMap<>();

    private References() {}

    /** @param own the document's own number, which it does not cite */
    static References of(List<Paragraph> paragraphs, @Nullable Found own) {
        References references = new References();
        paragraphs.forEach(paragraph -> references.read(paragraph, own == null ? "" : Folded.of(own.text())));
        return references;
    }

    List<Reference> all() {
        return List.copyOf(cited.values());
    }

    /** In the order of {@link #all}. */
    List<Found> places() {
        return List.copyOf(places.values());
    }

    private void read(Paragraph paragraph, String own) {
        Matcher matcher = CITED.matcher(paragraph.text());
        String role = role(paragraph);
        while (matcher.find() && cited.size() < MAX) {
            String number = matcher.group("number").replaceAll("\\s", "");
            String key = Folded.of(number);
            if (key.equals(own) || !isNumber(number)) {
                continue;
            }
            Reference reference = new Reference(
                    matcher.group().strip(),
                    number.length() > 60 ? number.substring(0, 60) : number,
                    date(matcher),
                    matcher.group("pinpoint"),
                    role);
            Reference before = cited.get(key);
            if (before == null || before.date() == null && reference.date() != null) {
                cited.put(key, reference);
                places.put(
                        key,
                        new Found(
                                reference.text(),
                                paragraph.start() + matcher.start(),
                                paragraph.start() + matcher.end(),
                                Found.CERTAIN));
            }
        }
        Matcher open = OPEN.matcher(paragraph.text());
        while (open.find() && cited.size() < MAX) {
            String key = Folded.of(open.group());
            if (cited.putIfAbsent(key, new Reference(open.group().strip(), null, null, null, role)) == null) {
                places.put(
                        key,
                        new Found(
                                open.group(),
                                paragraph.start() + open.start(),
                                paragraph.start() + open.end(),
                                Found.LIKELY));
            }
        }
    }

    /** "10/TB" is one; "100/Năm" or "12/X" is none. */
    private static boolean isNumber(String number) {
        String symbol = number.substring(number.indexOf(number.contains("/") ? '/' : '-') + 1);
        return symbol.length() >= 2
                && symbol.chars().filter(Character::isUpperCase).count() >= 2;
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        try {
            return matcher.group("year") == null
                    ? null
                    : LocalDate.of(
                            Integer.parseInt(matcher.group("year")),
                            Integer.parseInt(matcher.group("month")),
                            Integer.parseInt(matcher.group("day")));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static String role(Paragraph paragraph) {
        String opening = paragraph.opening();
        if (opening.startsWith("can cu")) {
            return "căn cứ";
        }
        if (opening.startsWith("xet")) {
            return "xét đề nghị";
        }
        return opening.startsWith("thuc hien")
                        || opening.startsWith("de thuc hien")
                        || opening.startsWith("de trien khai")
                ? "thực hiện"
                : "viện dẫn";
    }
}
