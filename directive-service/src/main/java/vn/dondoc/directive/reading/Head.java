package vn.dondoc.directive.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.document.DirectiveType;
import vn.dondoc.directive.document.IssuedOn;
import vn.dondoc.directive.reading.outline.Layout;
import vn.dondoc.directive.reading.outline.Paragraph;

/**
 * What stands at the head of a document; of a text that only tells of one, what it says about it.
 *
 * @param number whole, such as {@code 3735/UBND-TH}
 * @param symbol what stands after the number
 * @param issuedOn the date and its place
 */
record Head(
        @Nullable Found number,
        @Nullable Found symbol,
        IssuedOn issuedOn,
        @Nullable Found date,
        DirectiveType type,
        @Nullable Found issuer,
        @Nullable Found subject) {

    private static final String SYMBOL = "[\\p{Lu}][\\p{L}0-9&]{0,15}(?:\\s?[-/.]\\s?[\\p{L}0-9&]{1,15}){0,4}";

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu:số)\\s?:?\\s?(?<digits>[0-9]{1,6}(?:/[0-9]{4})?)\\s?(?<mark>[-/])\\s?(?<symbol>" + SYMBOL + ")");
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?iu:số)\\s?:?[\\s.…_]{0,20}[/-]\\s?(?<symbol>" + SYMBOL + ")");

    private static final Pattern DATE =
            Pattern.compile("(?:^|,|\\s)\\s?(?iu:ngày)\\s?(?<day>[0-9]{1,2})?[\\s.…]{0,12}(?iu:tháng)\\s?"
                    + "(?<month>[0-9]{1,2})?[\\s.…]{0,12}(?iu:năm)\\s?(?<year>[0-9]{4})");
    private static final Pattern SHORT_DATE =
            Pattern.compile(",\\s?(?iu:ngày)\\s?(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})");

    private static final String KIND =
            "(?:Công văn|Công điện|Kế hoạch|Chỉ thị|Thông báo|Quyết định|Nghị quyết|Văn bản|Chương trình"
                    + "|Hướng dẫn|Tờ trình|Kết luận|công văn|công điện|kế hoạch|chỉ thị|thông báo|quyết định|văn bản)";

    /** "vừa ký Công điện số 12/CĐ-UBND ngày …": the text tells of the document that it gives. */
    private static final Pattern TOLD =
            Pattern.compile("(?iu:ban hành|vừa ký|ký|có|ký ban hành|phát đi|gửi)\\s(?iu:các )?(?<kind>" + KIND
                    + ")(?:\\s?\\([^()]{1,30}\\))?\\s(?:(?iu:số)\\s?:?\\s?)?(?<digits>[0-9]{1,6}(?:/[0-9]{4})?)\\s?(?<mark>[-/])\\s?(?<symbol>"
                    + SYMBOL
                    + ")");

    private static final Pattern SOURCE =
            Pattern.compile("\\(?\\s?(?iu:theo|nguồn:?|trích|xem (?:chi tiết )?(?:tại)?)\\s(?<kind>" + KIND
                    + ")\\s(?:(?iu:số)\\s?:?\\s?)?(?<digits>[0-9]{1,6}(?:/[0-9]{4})?)\\s?(?<mark>[-/])\\s?(?<symbol>"
                    + SYMBOL + ").{0,60}");

    private static final Pattern DAY =
            Pattern.compile("(?iu)ngày\\s?(?<day>[0-9]{1,2})(?:\\s?[/.-]\\s?|\\s?tháng\\s?)(?<month>[0-9]{1,2})"
                    + "(?:(?:\\s?[/.-]\\s?|\\s?năm\\s?)(?<year>[0-9]{4}))?(?![/.-]?[0-9])");
    private static final Pattern WROTE = Pattern.compile(
            "(?iu)(?:ban hành|có (?:công văn|văn bản)|vừa có (?:công văn|văn bản)|ký|gửi (?:công văn|văn bản)|đã có (?:công văn|văn bản))");
    private static final Pattern FULL_YEAR =
            Pattern.compile("[/.-](?<year>(?:19|20)[0-9]{2})(?![0-9])|(?iu)năm (?<named>(?:19|20)[0-9]{2})");

    private static final Pattern TITLE = Pattern.compile(
            "(?iu)(CÔNG VĂN|CÔNG ĐIỆN(?: KHẨN| HỎA TỐC)?|KẾ HOẠCH|CHỈ THỊ|THÔNG BÁO|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?"
                    + "|HƯỚNG DẪN|PHƯƠNG ÁN|ĐỀ ÁN|BÁO CÁO|TỜ TRÌNH|GIẤY MỜI|KẾT LUẬN)\\b(?<rest>.{0,400})");

    private static final Pattern ABOUT = Pattern.compile("(?iu)v/v\\s?:?\\s?(?<subject>.{3,1500})");

    private static final Map<String, DirectiveType> BY_WORD = Map.ofEntries(
            Map.entry("công văn", DirectiveType.CONG_VAN),
            Map.entry("công điện", DirectiveType.CONG_DIEN),
            Map.entry("kế hoạch", DirectiveType.KE_HOACH),
            Map.entry("chỉ thị", DirectiveType.CHI_THI),
            Map.entry("thông báo", DirectiveType.THONG_BAO),
            Map.entry("kết luận", DirectiveType.THONG_BAO),
            Map.entry("quyết định", DirectiveType.QUYET_DINH),
            Map.entry("nghị quyết", DirectiveType.NGHI_QUYET),
            Map.entry("chương trình", DirectiveType.CHUONG_TRINH));
    private static final Map<String, DirectiveType> BY_SYMBOL = Map.of(
            "KH", DirectiveType.KE_HOACH,
            "CT", DirectiveType.CHI_THI,
            "CĐ", DirectiveType.CONG_DIEN,
            "TB", DirectiveType.THONG_BAO,
            "KL", DirectiveType.THONG_BAO,
            "QĐ", DirectiveType.QUYET_DINH,
            "NQ", DirectiveType.NGHI_QUYET,
            "CTR", DirectiveType.CHUONG_TRINH);

    /** Reads the head; where there is none, what the text tells of its document. */
    static Head of(Layout layout) {
        List<Paragraph> head = layout.head().isEmpty()
                ? layout.all().subList(0, Math.min(1, layout.all().size()))
                : layout.head();
        Found number = null;
        Found symbol = null;
        for (Paragraph line : layout.head()) {
            Matcher matcher = NUMBER.matcher(line.text());
            if (line.text().length() < 200 && matcher.lookingAt()) {
                number = number(line, matcher);
                symbol = found(line, matcher, "symbol");
                break;
            }
            Matcher blank = NO_NUMBER.matcher(line.text());
            if (line.text().length() < 200 && blank.lookingAt()) {
                symbol = found(line, blank, "symbol");
                break;
            }
        }
        if (number == null && symbol == null) {
            Head told = Told.of(layout, head);
            if (told != null) {
                return told;
            }
        }
        Title title = Title.of(layout.head());
        boolean isLetter = title.type() == null && title.subject() != null;
        DirectiveType type = title.type() != null ? title.type() : isLetter ? DirectiveType.CONG_VAN : bySymbol(symbol);
        Dated dated = dated(layout.head());
        if (number == null && symbol == null && dated.place() == null) {
            dated = Told.date(layout);
        }
        return new Head(
                number,
                symbol,
                dated.on(),
                dated.place(),
                type,
                issuer(layout),
                title.subject() != null ? title.subject() : firstLine(layout));
    }

    private record Dated(IssuedOn on, @Nullable Found place) {
        static final Dated NONE = new Dated(new IssuedOn(null, IssuedOn.Precision.NONE), null);
    }

    private static Dated dated(List<Paragraph> head) {
        for (Paragraph line : head) {
            if (line.text().length() > 160) {
                continue;
            }
            for (Pattern form : List.of(DATE, SHORT_DATE)) {
                Matcher matcher = form.matcher(line.text());
                if (matcher.find()) {
                    IssuedOn on = on(matcher.group("day"), matcher.group("month"), matcher.group("year"));
                    if (on != null) {
                        return new Dated(on, place(line, matcher.start(), matcher.end(), Found.CERTAIN));
                    }
                }
            }
        }
        return Dated.NONE;
    }

    private static @Nullable IssuedOn on(@Nullable String day, @Nullable String month, String year) {
        try {
            int y = Integer.parseInt(year);
            if (month == null) {
                return new IssuedOn(LocalDate.of(y, 1, 1), IssuedOn.Precision.YEAR);
            }
            int m = Integer.parseInt(month);
            return day == null
                    ? new IssuedOn(LocalDate.of(y, m, 1), IssuedOn.Precision.MONTH)
                    : new IssuedOn(LocalDate.of(y, m, Integer.parseInt(day)), IssuedOn.Precision.DAY);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static DirectiveType bySymbol(@Nullable Found symbol) {
        if (symbol == null) {
            return DirectiveType.CONG_VAN;
        }
        String first = symbol.text().split("[-/. ]", 2)[0].toUpperCase(Locale.ROOT);
        return BY_SYMBOL.getOrDefault(first, DirectiveType.CONG_VAN);
    }

    /** The title of a document that has one, and what it is about. */
    private record Title(
            @Nullable DirectiveType type, @Nullable Found subject) {

        static Title of(List<Paragraph> head) {
            for (int i = 0; i < head.size(); i++) {
                Paragraph line = head.get(i);
                Matcher about = ABOUT.matcher(line.text());
                if (about.lookingAt()) {
                    return new Title(
                            null,
                            place(line, about.start("subject"), line.text().length(), Found.CERTAIN));
                }
                Matcher title = TITLE.matcher(line.text());
                if (title.matches() && line.isCapitals()) {
                    String word = line.text().toLowerCase(Locale.ROOT);
                    DirectiveType type = BY_WORD.entrySet().stream()
                            .filter(entry -> word.startsWith(entry.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(DirectiveType.KHAC);
                    return new Title(type, subject(head, i, title));
                }
            }
            return new Title(null, null);
        }

        private static @Nullable Found subject(List<Paragraph> head, int at, Matcher title) {
            if (!title.group("rest").isBlank()) {
                Paragraph line = head.get(at);
                return place(line, title.start("rest"), line.text().length(), Found.LIKELY);
            }
            if (at + 1 >= head.size()) {
                return null;
            }
            Paragraph first = head.get(at + 1);
            Paragraph last = first;
            List<String> words = new ArrayList<>();
            for (Paragraph line : head.subList(at + 1, Math.min(head.size(), at + 8))) {
                if (DATE.matcher(line.text()).find() && line.text().length() < 80
                        || line.text().length() > 600) {
                    break;
                }
                words.add(line.text());
                last = line;
            }
            String text = String.join(" ", words)
                    .replaceFirst("(?iu)^(?:v/v|về việc|về)\\s?:?\\s", "")
                    .strip();
            return text.isEmpty() ? null : new Found(limit(text), first.start(), last.end(), Found.CERTAIN);
        }
    }

    private static @Nullable Found firstLine(Layout layout) {
        List<Paragraph> lines = layout.head().isEmpty() ? layout.all() : layout.head();
        return lines.stream()
                .filter(line -> line.text().length() > 20 && line.text().length() < 400)
                .filter(line -> !line.isCapitals() && !line.text().startsWith("Số"))
                .filter(line -> !DATE.matcher(line.text()).find())
                .findFirst()
                .map(line -> place(line, 0, line.text().length(), Found.GUESS))
                .orElse(null);
    }

    private static final Pattern MOTTO = Pattern.compile(
            "(?iu)(?:cộng h(?:òa|oà) xã hội.*+|chủ nghĩa việt nam.*+|độc lập\\s?[-–].*+|\\s[-–]+\\s.*+)");
    private static final Pattern LEVEL =
            Pattern.compile("(?iu)(?:tỉnh|thành phố|tp\\.?|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn) .+");

    /** The offices in capitals above the number: the last of them issues. */
    private static @Nullable Found issuer(Layout layout) {
        List<Found> offices = new ArrayList<>();
        for (Paragraph line : layout.head()) {
            Matcher motto = MOTTO.matcher(line.text());
            String text = (motto.find() ? line.text().substring(0, motto.start()) : line.text()).strip();
            if (text.regionMatches(true, 0, "số", 0, 2) && text.length() > 2 && !Character.isLetter(text.charAt(2))
                    || TITLE.matcher(text).lookingAt()
                    || ABOUT.matcher(text).lookingAt()) {
                break;
            }
            if (text.length() < 4 || !new Paragraph(0, text).isCapitals()) {
                continue;
            }
            if (!offices.isEmpty() && LEVEL.matcher(text).matches()) {
                Found above = offices.removeLast();
                offices.add(new Found(
                        above.text() + " " + text, above.start(), line.start() + text.length(), Found.CERTAIN));
            } else {
                offices.add(new Found(text, line.start(), line.start() + text.length(), Found.CERTAIN));
            }
            if (offices.size() > 3) {
                break;
            }
        }
        if (!offices.isEmpty()) {
            return offices.getLast();
        }
        return Told.issuer(layout);
    }

    private static Found number(Paragraph line, Matcher matcher) {
        String number = matcher.group("digits")
                + matcher.group("mark")
                + matcher.group("symbol").replaceAll("\\s", "");
        return new Found(
                number, line.start() + matcher.start("digits"), line.start() + matcher.end("symbol"), Found.CERTAIN);
    }

    private static Found found(Paragraph line, Matcher matcher, String group) {
        return new Found(
                matcher.group(group).replaceAll("\\s", ""),
                line.start() + matcher.start(group),
                line.start() + matcher.end(group),
                Found.CERTAIN);
    }

    private static Found place(Paragraph line, int from, int to, double sure) {
        return new Found(limit(line.text().substring(from, to).strip()), line.start() + from, line.start() + to, sure);
    }

    private static String limit(String text) {
        String stripped = text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
        return stripped.length() > 2_000 ? stripped.substring(0, 2_000) : stripped;
    }

    /** A text that tells of a document: a note on a web page. */
    private static final class Told {
        private static final int NEAR = 5;

        private static final Pattern ORDERS = Pattern.compile(
                "(?<who>(?:Phó )?(?:Thủ tướng Chính phủ|Chủ tịch (?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố)"
                        + "|UBND (?:tỉnh|thành phố|TP|Thành phố)(?: \\p{Lu}\\p{L}+){0,3}|(?:Ủy|Uỷ) ban nhân dân (?:tỉnh|thành phố|Thành phố)"
                        + "(?: \\p{Lu}\\p{L}+){0,3}|Văn phòng Chính phủ|Bộ \\p{Lu}[\\p{L} ]{2,40}?|Sở \\p{Lu}[\\p{L} ]{2,40}?))"
                        + "(?: [\\p{Lu}][\\p{L}]+){0,4},? (?:vừa |đã |cũng )?(?:ban hành|ký|có|yêu cầu|đề nghị|chỉ đạo|kính đề nghị|giao|tổ chức)");

        private static final Pattern SUBJECT = Pattern.compile("(?iu)(?:v/v|về việc|về)\\s(?<subject>[^.]{5,600})");

        static @Nullable Head of(Layout layout, List<Paragraph> head) {
            List<Paragraph> first =
                    layout.all().subList(0, Math.min(layout.all().size(), NEAR));
            for (Paragraph paragraph : first) {
                Matcher told = Head.TOLD.matcher(paragraph.text());
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
            Found number = number(paragraph, told);
            Found symbol = found(paragraph, told, "symbol");
            DirectiveType byWord = BY_WORD.get(told.group("kind").toLowerCase(Locale.ROOT));
            DirectiveType type = byWord != null && byWord != DirectiveType.CONG_VAN ? byWord : bySymbol(symbol);
            Dated dated = near(layout, paragraph, told);
            Matcher about = SUBJECT.matcher(paragraph.text());
            Found subject = about.find(told.end()) && about.start() < told.end() + 80
                    ? place(paragraph, about.start("subject"), about.end("subject"), Found.LIKELY)
                    : firstLine(layout);
            return new Head(number, symbol, dated.on(), dated.place(), type, issuer(layout), subject);
        }

        /** The day right after the number, else the one at the beginning of the same sentence. */
        private static Dated near(Layout layout, Paragraph paragraph, Matcher told) {
            Matcher day = DAY.matcher(paragraph.text());
            int end = told.end("symbol");
            if (day.find(end) && day.start() - end <= 3) {
                return dated(layout, paragraph, day);
            }
            if (day.find(0) && day.start() < told.start() && told.start() - day.start() < 200) {
                return dated(layout, paragraph, day);
            }
            return Dated.NONE;
        }

        /** "Ngày 3/9, UBND tỉnh có văn bản …". */
        static Dated date(Layout layout) {
            for (Paragraph paragraph :
                    layout.all().subList(0, Math.min(layout.all().size(), NEAR))) {
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
            return Dated.NONE;
        }

        private static Dated dated(Layout layout, Paragraph paragraph, Matcher day) {
            String year = day.group("year") == null ? usualYear(layout) : day.group("year");
            IssuedOn on = year == null ? null : on(day.group("day"), day.group("month"), year);
            return on == null
                    ? Dated.NONE
                    : new Dated(
                            on,
                            place(
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

        /** Whoever orders in the first sentences. */
        static @Nullable Found issuer(Layout layout) {
            for (Paragraph paragraph :
                    layout.all().subList(0, Math.min(layout.all().size(), NEAR))) {
                Matcher matcher = ORDERS.matcher(paragraph.text());
                if (matcher.find()) {
                    return place(paragraph, matcher.start("who"), matcher.end("who"), Found.LIKELY);
                }
            }
            return null;
        }
    }
}
