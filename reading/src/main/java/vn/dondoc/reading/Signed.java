package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.Signatory;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.outline.Paragraph;

/** Who signed, on whose behalf, and who wills what is ordered. */
final class Signed {
    private static final Pattern ON_BEHALF = Pattern.compile("(?:KT|TM|TL|TUQ|T/M|K/T|T/L|Q|TH)\\s?\\..{2,80}");
    private static final Pattern OFFICE =
            Pattern.compile("(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH|CỤC TRƯỞNG"
                    + "|TRƯỞNG|VỤ TRƯỞNG|CHỦ NHIỆM|TỔNG|TỔNG GIÁM ĐỐC|BÍ THƯ|VIỆN TRƯỞNG).{0,80}");
    private static final Pattern PERSON =
            Pattern.compile("(?:[\\p{L}.]{1,8}\\. ?)?\\p{Lu}\\p{Ll}{0,7}(?: \\p{Lu}\\p{L}{0,7}){1,5}");
    private static final Pattern WILLS = Pattern.compile(
            "(?<who>(?:Phó )?(?:Chủ tịch|Thủ tướng|Giám đốc|Bộ trưởng|Thứ trưởng|Chánh Văn phòng"
                    + "|Bí thư|Cục trưởng)[^,;.:]{0,90}?) (?:đã |cũng )?(?:có ý kiến|yêu cầu|kết luận|chỉ đạo|đề nghị|giao)");

    private Signed() {}

    static @Nullable Signatory signatory(Layout layout) {
        List<String> authority = new ArrayList<>();
        String title = null;
        String name = null;
        for (Paragraph paragraph : layout.closing()) {
            String text = paragraph.text().strip();
            if (ON_BEHALF.matcher(text).matches() && name == null) {
                authority.add(text);
            } else if (paragraph.isCapitals() && OFFICE.matcher(text).matches() && name == null) {
                if (title != null) {
                    authority.add(title);
                }
                title = text;
            } else if ((title != null || !authority.isEmpty())
                    && name == null
                    && PERSON.matcher(text).matches()) {
                name = text;
            }
        }
        if (title == null && authority.isEmpty() && name == null) {
            return null;
        }
        return new Signatory(
                name, title == null && !authority.isEmpty() ? authority.getLast() : title, limited(authority));
    }

    private static List<String> limited(List<String> authority) {
        return authority.size() > 10 ? authority.subList(0, 10) : authority;
    }

    /** Who says what is to be done, in the sentence that leads to it. */
    static @Nullable Found willOf(Layout layout) {
        List<Paragraph> said = new ArrayList<>(layout.opening());
        if (said.isEmpty()) {
            said.addAll(layout.loose());
        }
        for (Paragraph paragraph : said) {
            Matcher matcher = WILLS.matcher(paragraph.text());
            if (matcher.find()) {
                return new Found(
                        matcher.group("who"),
                        paragraph.start() + matcher.start("who"),
                        paragraph.start() + matcher.end("who"),
                        Found.LIKELY);
            }
        }
        return null;
    }
}
