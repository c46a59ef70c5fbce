package vn.dondoc.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.outline.Paragraph;

/** A text that tells of a document: a note on a web page. */
final class Note {

    private static final String KIND =
            "(?:Công văn|Công điện|Kế hoạch|Chỉ thị|Thông báo|Quyết định|Nghị quyết|Văn bản|Chương trình"
                    + "|Hướng dẫn|Tờ trình|Kết luận|công văn|công điện|kế hoạch|chỉ thị|thông báo|quyết định|văn bản)";

    /** "vừa ký Công điện số 12/CĐ-UBND ngày …": the text tells of the document that it gives. */
    private static final Pattern TOLD = Pattern.compile(
            "(?iu:ban hành|(?:cụ thể|theo đó),? tại|vừa ký|ký|có|ký ban hành|phát đi|gửi)\\s(?iu:các )?(?<kind>" + KIND
                    + ")(?:\\s?\\([^()]{1,30}\\))?\\s(?:(?iu:số)\\s?:?\\s?)?(?<digits>[0-9]{1,6}(?:/[0-9]{4})?)\\s?(?<mark>[-/])\\s?(?<symbol>"
                    + DocumentNumber.SYMBOL
                    + ")");

    private static final Pattern SOURCE =
            Pattern.compile("\\(?\\s?(?iu:theo|nguồn:?|trích|xem (?:chi tiết )?(?:tại)?)\\s(?<kind>" + KIND
                    + ")\\s(?:(?iu:số)\\s?:?\\s?)?(?<digits>[0-9]{1,6}(?:/[0-9]{4})?)\\s?(?<mark>[-/])\\s?(?<symbol>"
                    + DocumentNumber.SYMBOL + ").{0,60}");

    private static final Pattern DAY =
            Pattern.compile("(?iu)ngày\\s?(?<day>[0-9]{1,2})(?:\\s?[/.-]\\s?|\\s?tháng\\s?)(?<month>[0-9]{1,2})"
                    + "(?:(?:\\s?[/.-]\\s?|\\s?năm\\s?)(?<year>[0-9]{4}))?(?![/.-]?[0-9])");
    private static final Pattern WROTE = Pattern.compile(
            "(?iu)(?:ban hành|có (?:công văn|văn bản)|vừa có (?:công văn|văn bản)|ký|gửi (?:công văn|văn bản)|đã có (?:công văn|văn bản))");
    private static final Pattern FULL_YEAR =
            Pattern.compile("[/.-](?<year>(?:19|20)[0-9]{2})(?![0-9])|(?iu)năm (?<named>(?:19|20)[0-9]{2})");
    private static final int NEAR = 5;

    private Note() {}

    private static final Pattern SUBJECT = Pattern.compile("(?iu)(?:v/v|về việc|về)\\s(?<subject>[^.]{5,600})");

    static @Nullable Head of(Layout layout) {
        for (Paragraph paragraph : layout.beginning(NEAR)) {
            Matcher told = TOLD.matcher(paragraph.text());
            if (told.find()) {
                return head(layout, paragraph, told);
            }
        }
        for (Paragraph paragraph : layout.all().reversed()) {
            Matcher source = SOURCE.matcher(paragraph.text());
            if (paragraph.text().length() < 200 && source.lookingAt()) {
                return head(layout, paragraph, source);
            }
        }
        return null;
    }

    private static Head head(Layout layout, Paragraph paragraph, Matcher told) {
        Found number = DocumentNumber.number(paragraph, told);
        Found symbol = DocumentNumber.part(paragraph, told, "symbol");
        DirectiveType byWord = Title.BY_WORD.get(told.group("kind").toLowerCase(Locale.ROOT));
        DirectiveType type = byWord != null && byWord != DirectiveType.CONG_VAN ? byWord : Title.bySymbol(symbol);
        IssueDate dated = near(layout, paragraph, told);
        Matcher about = SUBJECT.matcher(paragraph.text());
        Found subject = about.find(told.end()) && about.start() < told.end() + 80
                ? Found.in(paragraph, about.start("subject"), about.end("subject"), Found.LIKELY)
                : Title.firstLine(layout);
        return new Head(number, symbol, dated.on(), dated.place(), type, Issuer.told(layout), subject);
    }

    /** The day right after the number, else the one at the beginning of the same sentence. */
    private static IssueDate near(Layout layout, Paragraph paragraph, Matcher told) {
        Matcher day = DAY.matcher(paragraph.text());
        int end = told.end("symbol");
        if (day.find(end) && day.start() - end <= 3) {
            return dated(layout, paragraph, day);
        }
        int before = -1;
        for (int from = 0; day.find(from) && day.start() < told.start(); from = day.end()) {
            boolean isBeforeClause = paragraph.text().startsWith(",", day.end());
            before = before < 0 || isBeforeClause ? day.start() : before;
        }
        return before >= 0 && told.start() - before < 200 && day.find(before)
                ? dated(layout, paragraph, day)
                : IssueDate.NONE;
    }

    /** "Ngày 3/9, UBND tỉnh có văn bản …". */
    static IssueDate date(Layout layout) {
        for (Paragraph paragraph : layout.beginning(NEAR)) {
            Matcher day = DAY.matcher(paragraph.text());
            while (day.find()) {
                String after = paragraph
                        .text()
                        .substring(day.end(), Math.min(paragraph.text().length(), day.end() + 90));
                Matcher wrote = WROTE.matcher(after);
                if (after.startsWith(",")
                        && wrote.find()
                        && after.substring(0, wrote.start()).indexOf('.') < 0) {
                    return dated(layout, paragraph, day);
                }
            }
        }
        return IssueDate.NONE;
    }

    private static IssueDate dated(Layout layout, Paragraph paragraph, Matcher day) {
        String year = day.group("year") == null ? usualYear(layout) : day.group("year");
        IssuedOn on = year == null ? null : IssueDate.on(day.group("day"), day.group("month"), year);
        return on == null
                ? IssueDate.NONE
                : new IssueDate(
                        on,
                        Found.in(
                                paragraph,
                                day.start(),
                                day.end(),
                                day.group("year") == null ? Found.GUESS : Found.LIKELY));
    }

    /** The year that most dates of the text have; of several, the earliest that is named. */
    private static @Nullable String usualYear(Layout layout) {
        Map<String, Integer> counts = new HashMap<>();
        for (Paragraph paragraph : layout.all()) {
            Matcher year = FULL_YEAR.matcher(paragraph.text());
            while (year.find()) {
                boolean isDate = year.group("year") != null;
                counts.merge(isDate ? year.group("year") : year.group("named"), isDate ? 10 : 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
