package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.outline.Paragraph;

/** Who issues a document: the last of the offices above its number, or whoever orders in the first sentences. */
final class Issuer {
    private static final int NEAR = 5;

    private static final Pattern MOTTO = Pattern.compile(
            "(?iu)(?:cộng h(?:òa|oà) xã hội.*+|chủ nghĩa việt nam.*+|độc lập\\s?[-–].*+|\\s[-–]+\\s.*+)");
    private static final Pattern LEVEL =
            Pattern.compile("(?iu)(?:tỉnh|thành phố|tp\\.?|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn) .+");
    private static final Pattern ORDERS = Pattern.compile(
            "(?<who>(?:Phó )?(?:Thủ tướng Chính phủ|Chủ tịch (?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố)"
                    + "|UBND (?:tỉnh|thành phố|TP|Thành phố)(?: \\p{Lu}\\p{L}+){0,3}|(?:Ủy|Uỷ) ban nhân dân (?:tỉnh|thành phố|Thành phố)"
                    + "(?: \\p{Lu}\\p{L}+){0,3}|Văn phòng Chính phủ|Bộ \\p{Lu}[\\p{L} ]{2,40}?|Sở \\p{Lu}[\\p{L} ]{2,40}?))"
                    + "(?: [\\p{Lu}][\\p{L}]+){0,4},? (?:vừa |đã |cũng )?(?:ban hành|ký|có|yêu cầu|đề nghị|chỉ đạo|kính đề nghị|giao|tổ chức)");

    private Issuer() {}

    /** The offices in capitals above the number: the last of them issues. */
    static @Nullable Found of(Layout layout) {
        Found office = office(layout);
        return office == null ? inText(layout) : office;
    }

    /** Of a document that a text tells of: the offices above the text may be those of the web page. */
    static @Nullable Found told(Layout layout) {
        Found issuer = inText(layout);
        return issuer == null ? office(layout) : issuer;
    }

    private static @Nullable Found office(Layout layout) {
        List<Found> offices = new ArrayList<>();
        boolean isOver = false;
        for (Paragraph line : layout.head()) {
            Matcher motto = MOTTO.matcher(line.text());
            String text = (motto.find() ? line.text().substring(0, motto.start()) : line.text()).strip();
            if (text.regionMatches(true, 0, "số", 0, 2) && text.length() > 2 && !Character.isLetter(text.charAt(2))
                    || Title.TITLE.matcher(text).lookingAt()
                    || Title.ABOUT.matcher(text).lookingAt()) {
                break;
            }
            if (text.length() < 4 || !new Paragraph(0, text).isCapitals()) {
                // What a web page says in capitals above the offices is over here.
                isOver |= !text.isEmpty() && !IssueDate.DATE.matcher(text).find();
                continue;
            }
            if (isOver) {
                offices.clear();
                isOver = false;
            }
            if (!offices.isEmpty() && LEVEL.matcher(text).matches()) {
                Found above = offices.removeLast();
                offices.add(new Found(
                        above.text() + " " + text, above.start(), line.start() + text.length(), Found.CERTAIN));
            } else {
                offices.add(new Found(text, line.start(), line.start() + text.length(), Found.CERTAIN));
            }
        }
        return offices.isEmpty() ? null : offices.getLast();
    }

    /** Whoever orders in the first sentences. */
    private static @Nullable Found inText(Layout layout) {
        for (Paragraph paragraph : layout.beginning(NEAR)) {
            Matcher matcher = ORDERS.matcher(paragraph.text());
            if (matcher.find()) {
                return Found.in(paragraph, matcher.start("who"), matcher.end("who"), Found.LIKELY);
            }
        }
        return null;
    }
}
