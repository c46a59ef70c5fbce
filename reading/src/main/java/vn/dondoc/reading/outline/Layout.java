package vn.dondoc.reading.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a document.
 *
 * @param all every paragraph
 * @param head above the address: offices, number, date, title, subject
 * @param address whom it is sent to
 * @param opening between the address and the first point: why, and who orders
 * @param points the numbered points; empty if nothing is numbered
 * @param loose where nothing is numbered: the paragraphs of the body
 * @param closing the last words, the distribution list and the signature
 * @param annexed the numbered points of a plan that is issued with the document and stands after its end
 * @param tables tables of tasks, wherever they stand; their paragraphs are in no other part
 */
public record Layout(
        List<Paragraph> all,
        List<Paragraph> head,
        List<Paragraph> address,
        List<Paragraph> opening,
        List<Point> points,
        List<Paragraph> loose,
        List<Paragraph> closing,
        List<Point> annexed,
        List<Table> tables) {

    /** Who sends a telegram, before those to whom: "BỘ XÂY DỰNG điện:". */
    public static final String CALLS =
            "(?:[\\p{Lu} ,.-]{3,150}|(?:Chủ tịch|Thủ tướng|Bộ trưởng|Giám đốc|Trưởng|Bộ|Ủy ban|UBND)"
                    + "[\\p{L} ,.-]{2,150}) (?:điện|ĐIỆN)\\s?:";

    private static final Pattern ADDRESS = Pattern.compile("(?iu:kính gửi)\\s?:?.*+|" + CALLS + ".*+");
    private static final Pattern NUMBER = Pattern.compile("(?iu)số ?:.*+");

    private static final Pattern QUOTES = Pattern.compile(
            "(?iu)[^:]{0,150}(?<!\\p{L})(?:điều|khoản|mục) [0-9]{1,3}[^:]{0,250}(?:quy định|nêu|hướng dẫn)[^:]{0,60}:\\s*");

    private static final String ANNEX_PATH = "KT.";
    private static final Pattern ISSUED_WITH = Pattern.compile(
            "(?iu)\\(?\\s?(?:ban hành )?kèm theo (?:quyết định|công văn|văn bản|thông báo|chỉ thị|nghị quyết).{0,300}");
    private static final Pattern PLAN = Pattern.compile("(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN).{0,400}");

    private static final Pattern TITLE = Pattern.compile(
            "(?:THÔNG BÁO|KẾ HOẠCH|CHỈ THỊ|CÔNG ĐIỆN|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH|HƯỚNG DẪN|KẾT LUẬN).{0,30}");

    /** Shorter ones at the top of a text may be titles, offices, or what a web page says above it. */
    private static final int SENTENCE = 60;

    /** So many paragraphs from the first sentence on, and whatever stands above it. */
    public List<Paragraph> beginning(int most) {
        return all.subList(0, Math.min(all.size(), begin(all) + most));
    }

    private static int begin(List<Paragraph> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).text().length() >= SENTENCE) {
                return i;
            }
        }
        return 0;
    }

    /** @param clean a text with one line for each paragraph */
    public static Layout of(String clean) {
        List<Paragraph> whole = Paragraph.of(clean);
        List<Table> tables = Table.in(whole);
        List<Paragraph> all = without(whole, tables);
        int end = Closing.end(all);
        int addressAt = first(all, 0, Math.min(end, begin(all) + 60), ADDRESS);
        int bodyAt = addressAt < 0 ? headEnd(all, end) : addressEnd(all, addressAt, end);
        List<Paragraph> head = all.subList(0, addressAt < 0 ? bodyAt : addressAt);
        List<Paragraph> address = addressAt < 0 ? List.of() : all.subList(addressAt, bodyAt);
        int annexAt = annex(all, end);
        if (first(head, 0, head.size(), NUMBER) < 0) {
            // A text that tells of a letter goes on to what the law says of it.
            int quote = first(all, bodyAt, end, QUOTES);
            end = quote < 0 ? end : quote;
        }
        List<Point> annexed = annexed(all, annexAt);
        int pointAt = firstPoint(all, bodyAt, end);
        if (pointAt < 0) {
            int last = Closing.lastWords(all, bodyAt, end, false);
            return new Layout(
                    whole,
                    head,
                    address,
                    List.of(),
                    List.of(),
                    all.subList(bodyAt, last),
                    all.subList(last, annexAt),
                    annexed,
                    tables);
        }
        int last = Closing.lastWords(all, pointAt + 1, end, true);
        return new Layout(
                whole,
                head,
                address,
                all.subList(bodyAt, pointAt),
                Outline.of(all.subList(pointAt, last), ""),
                List.of(),
                all.subList(last, annexAt),
                annexed,
                tables);
    }

    /** Where the plan begins that is issued with the document: its title, above "(Kèm theo Quyết định số …)". */
    private static int annex(List<Paragraph> all, int end) {
        int at = first(all, end, all.size(), ISSUED_WITH);
        while (at >= 0) {
            for (int title = at - 1; title >= Math.max(end, at - 4); title--) {
                if (PLAN.matcher(all.get(title).text()).matches()) {
                    return title;
                }
            }
            at = first(all, at + 1, all.size(), ISSUED_WITH);
        }
        return all.size();
    }

    private static List<Point> annexed(List<Paragraph> all, int annexAt) {
        int pointAt = firstPoint(all, annexAt, all.size());
        if (pointAt < 0) {
            return List.of();
        }
        return Outline.of(all.subList(pointAt, Closing.distribution(all, pointAt)), ANNEX_PATH);
    }

    private static List<Paragraph> without(List<Paragraph> whole, List<Table> tables) {
        List<Paragraph> rest = new ArrayList<>(whole);
        tables.reversed()
                .forEach(table -> rest.subList(table.from(), table.to()).clear());
        return rest;
    }

    /** Index of the first paragraph between those two that is like that; -1 if there is none. */
    static int first(List<Paragraph> all, int from, int to, Pattern form) {
        for (int i = from; i < to; i++) {
            if (form.matcher(all.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The body begins with the first sentence. */
    private static int headEnd(List<Paragraph> all, int end) {
        for (int i = 0; i < end; i++) {
            Paragraph paragraph = all.get(i);
            boolean isShort = paragraph.text().length() < 60;
            if (i > 0
                    && all.get(i - 1).isCapitals()
                    && TITLE.matcher(all.get(i - 1).text()).matches()
                    && !paragraph.text().endsWith(".")) {
                continue;
            }
            if (paragraph.isCapitals() && Marker.of(paragraph.text()).isEmpty()) {
                continue;
            }
            if (paragraph.text().length() > 150
                    || !isShort && paragraph.text().endsWith(".")
                    || Marker.of(paragraph.text())
                                    .filter(marker -> !marker.level().isBullet())
                                    .isPresent()
                            && !paragraph.opening().startsWith("v v")
                    || paragraph.text().endsWith(":") && !isShort
                    || paragraph.text().matches("(?:Căn cứ|Thực hiện|Xét|Theo|Giao|Để|Ngày|Sáng) .*+")) {
                return i;
            }
        }
        return 0;
    }

    private static int addressEnd(List<Paragraph> all, int at, int end) {
        int i = at + 1;
        boolean isListed = all.get(at).text().strip().endsWith(":");
        while (i < end) {
            String text = all.get(i).text();
            boolean isBullet =
                    Marker.of(text).filter(marker -> marker.level().isBullet()).isPresent();
            boolean isAddressee = text.length() < 250
                    && (isBullet
                            || isListed && i == at + 1 && !text.endsWith(":") && text.length() < 120
                            || text.matches("(?iu)\\(?như trên.*+"));
            if (!isAddressee) {
                break;
            }
            i++;
        }
        return i;
    }

    private static int firstPoint(List<Paragraph> all, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Marker.of(all.get(i).text())
                    .filter(marker -> marker.level().isNumbered() && isFirst(marker.number()))
                    .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFirst(String number) {
        return number.equals("1")
                || number.equals("I")
                || number.equals("A")
                || number.equals("1.1")
                || number.equalsIgnoreCase("nhất");
    }
}
