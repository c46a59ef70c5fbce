package vn.dondoc.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.outline.Paragraph;

/** Finds from which day on what a document orders applies, where it says so of itself: "áp dụng từ ngày 01/02/2026". */
final class Applies {
    private static final String DAY = "từ (?:(?:ngày )?(?<day>[0-9]{1,2})(?:\\s?[/.-]\\s?| tháng ))?"
            + "(?:tháng )?(?<month>[0-9]{1,2})(?:\\s?[/.-]\\s?| năm )(?<year>20[0-9]{2})";

    /** Not what a law or a decree says of itself. */
    private static final Pattern SAYS =
            Pattern.compile("(?iu)(?:(?:(?:nội dung|quy định|chế độ)(?: báo cáo)?(?: nêu)? trên"
                    + "|(?:công văn|chỉ thị|kế hoạch|quyết định|thông báo|văn bản|quy chế|chế độ báo cáo|quy định|chương trình) này)"
                    + "[^.;\\n]{0,60}?(?:hiệu lực|áp dụng|thực hiện|triển khai)[^.;\\n0-9]{0,30}?"
                    + "|thời gian (?:thực hiện|triển khai|áp dụng)[^.;\\n0-9]{0,40}?:\\s?)" + DAY);

    private Applies() {}

    /** The first such day; null if there is none. */
    static @Nullable LocalDate from(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            Matcher says = SAYS.matcher(paragraph.text());
            if (says.find()) {
                return day(says);
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Matcher says) {
        String day = says.group("day");
        try {
            return LocalDate.of(
                    Integer.parseInt(says.group("year")),
                    Integer.parseInt(says.group("month")),
                    day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
