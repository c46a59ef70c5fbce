package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts sentences together that were broken over lines, pages and stray blank lines: in the result every paragraph is
 * one line.
 */
final class Paragraphs {
    /** Lines of a text that somebody's typewriter broke are not longer than this. */
    private static final int MAX_TYPED = 140;

    private static final int FULL_PERCENT = 70;

    /** So many long lines show how wide a text was typed. */
    private static final int MANY = 8;

    /** Shorter lines, such as the menus around a text, say nothing of how wide it was typed. */
    private static final int LONG = 40;

    private static final Pattern BEGINNING = Pattern.compile("(?:[IVX]{1,5}|[A-H])\\s?[.)/]\\s?\\S.*+"
            + "|[0-9]{1,2}[.)]\\s?[^0-9\\s].*+|[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}[.)]?\\s+\\S.*+"
            + "|[a-zđ][.)]\\s?\\S.*+|[-–—+•●▪]\\s*[^\\p{Ll}\\s].*+|\\((?:[0-9]{1,2}|[ivx]{1,4}|[a-zđ])\\)\\s?\\S.*+"
            + "|(?iu:kính gửi|nơi nhận|số\\s?:|v/v|phụ lục|trên đây là).*+"
            + "|\\(\\s?(?:Ban hành k|K|k)èm theo .*+"
            + "|(?:Căn cứ|Thực hiện|Xét|Theo đó|Về việc|VỀ|Điều [0-9]|Phần |PHẦN |Chương |Mục [0-9]|Ghi chú).*+"
            + "|(?:KT|TM|TL|TUQ|T/M|K/T|T/L)\\s?\\..*+"
            + "|(?:PHÓ|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH|TRƯỞNG|CỤC TRƯỞNG|QUYỀN|Q\\.) ?.*+"
            + "|(?:CỘNG H|Độc lập).*+"
            + "|[\"“'(]{0,2}(?iu:v/v).*+|[\\p{Lu}][\\p{L} ,]{2,80} (?:điện|ĐIỆN)\\s?:.*+"
            + "|\\p{Lu}[\\p{L} .]{1,40}, ?(?iu:ngày)[0-9 .…/]*+(?:tháng[0-9 .…]*+)?(?:năm[0-9 .…]*+)?"
            + "|(?:THÔNG BÁO|KẾ HOẠCH|CHỈ THỊ|CÔNG ĐIỆN|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH|HƯỚNG DẪN|CÔNG VĂN)");

    private static final Pattern SMALL_BULLET = Pattern.compile("[-–—+•●▪]\\s*\\p{Ll}.*+");
    private static final Pattern EXPECTS_NUMBER = Pattern.compile(
            "(?iu).*(?:^|\\s)(?:số|ngày|tháng|năm|khoản|điều|quý|điểm|từ|đến|trước|là|gồm|trên|dưới|khoảng|các số|và số)");
    private static final Pattern ROW_NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2}\\.?");
    private static final Pattern ONLY_NUMBER =
            Pattern.compile("(?:[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}|[IVX]{1,5}|[a-zđ])[.)]");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:[0-9]{1,2}(?:\\.[0-9]{1,2}){0,2}[.)]?|[a-zđ][.)]|[IVX]{1,4}\\.)\\s?(?<words>\\p{L}.*)");
    private static final Pattern NUMBER_TO_COME = Pattern.compile("(?iu)số\\s?:");
    private static final Pattern EXPECTS_NAMES = Pattern.compile(
            "(?iu).*(?:các (?:bộ|sở|tỉnh|thành phố|huyện|xã|phường)|, thành phố|trực thuộc trung ương)\\s?:");
    private static final Pattern DASH = Pattern.compile("[-–] ?\\p{Lu}");
    private static final Pattern ABOUT = Pattern.compile("[\"“'(]{0,2}(?iu:v/v)");

    /** An office below another, or below the menu of a web page, is one of its own. */
    private static final Pattern OFFICE =
            Pattern.compile("(?:[UỦ][YỶ] BAN NHÂN DÂN|UBND|HỘI ĐỒNG|BAN CHỈ ĐẠO|VĂN PHÒNG|SỞ|BỘ|CỤC) ?.*+");

    /** Words that nothing ends with: what they belong to comes after them. */
    private static final Pattern ENDS_OPEN =
            Pattern.compile("(?iu).*\\s(?:và|hoặc|hay|của|các|những|mỗi|từng|với|cùng|cho|về"
                    + "|tại|theo|trong|từ|đến|do|bởi|là|gồm|như|để|nhằm|sở|bộ|cục|ban|ủy ban|ubnd)");

    private static final Pattern BROKEN_WORD = Pattern.compile(".*[\\p{L}\\p{N}][-/]");

    private final Mapped in;
    private final List<Line> lines;
    private final int width;

    /** Whether enough long lines say so. */
    private final boolean isCertain;

    /** Whether the menu and the title that stand above a document on a web page are over. */
    private boolean hasBegun;

    /** Whether blank lines stand in the middle of sentences, too. */
    private final boolean straysBlank;

    private Paragraphs(Mapped in) {
        this.in = in;
        lines = withoutChrome(Line.of(in.text()));
        int[] lengths = lines.stream()
                .mapToInt(line -> line.text().length())
                .filter(length -> length >= LONG)
                .sorted()
                .toArray();
        boolean isTyped = lengths.length > 0 && lengths[Math.max(0, lengths.length * 94 / 100 - 1)] <= MAX_TYPED;
        width = isTyped ? lengths[lengths.length * 9 / 10] : Integer.MAX_VALUE;
        isCertain = lengths.length >= MANY;
        straysBlank = straysBlank(lines);
    }

    private static boolean straysBlank(List<Line> lines) {
        int afterBlank = 0;
        int inSentence = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).afterBlank() && lines.get(i - 1).text().length() >= LONG) {
                afterBlank++;
                inSentence += lines.get(i).beginsSmall() ? 1 : 0;
            }
        }
        return inSentence * 10 > afterBlank;
    }

    static Mapped join(Mapped in) {
        return new Paragraphs(in).joined();
    }

    private static List<Line> withoutChrome(List<Line> all) {
        List<Line> kept = new ArrayList<>();
        boolean isAfterPage = false;
        boolean isAfterBlank = false;
        for (Line line : all) {
            if (Chrome.is(line)) {
                isAfterPage |= Chrome.isPage(line);
                isAfterBlank |= line.afterBlank();
            } else {
                kept.add(isAfterPage || isAfterBlank ? line.after(isAfterBlank, isAfterPage) : line);
                isAfterPage = false;
                isAfterBlank = false;
            }
        }
        return kept;
    }

    private Mapped joined() {
        Mapped.Writer out = new Mapped.Writer();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            hasBegun |= isMarker(line) || isFull(line.text());
            if (i > 0) {
                Line before = lines.get(i - 1);
                if (goesOn(paragraph, before, line, i + 1 < lines.size() ? lines.get(i + 1) : null)) {
                    if (!BROKEN_WORD.matcher(before.text()).matches()
                            || line.text().startsWith("-")) {
                        out.write(' ', in, line.start());
                        paragraph.append(' ');
                    }
                } else {
                    out.write(line.afterCell() ? CleanText.CELL : '\n', in, line.start());
                    paragraph.setLength(0);
                }
            }
            for (int at = line.start(); at < line.end(); at++) {
                if (in.text().charAt(at) != ' ' || out.last() != ' ') {
                    out.copy(in, at);
                }
            }
            paragraph.append(line.text());
        }
        return out.done();
    }

    /** "Bưu chính / - Viễn thông": a dash alone, below a full line that has not ended. */
    private boolean isDashInName(Line before, Line line, @Nullable Line after) {
        return DASH.matcher(line.text()).lookingAt()
                && width != Integer.MAX_VALUE
                && isFull(before.text())
                && !line.afterBlank()
                && !before.isCapitals()
                && !DASH.matcher(before.text()).lookingAt()
                && (after == null || !DASH.matcher(after.text()).lookingAt());
    }

    private boolean goesOn(CharSequence paragraph, Line before, Line line, @Nullable Line after) {
        if (line.afterCell()
                || line.beforeCell() && ROW_NUMBER.matcher(line.text()).matches()) {
            return false;
        }
        String last = before.text();
        if (ONLY_NUMBER.matcher(last).matches()) {
            return true;
        }
        if (EXPECTS_NAMES.matcher(last).matches() && !isMarker(line) && !line.afterBlank()) {
            return true;
        }
        if (NUMBER_TO_COME.matcher(last).matches()
                && Character.isDigit(line.text().charAt(0))) {
            return true;
        }
        boolean isBroken = BROKEN_WORD.matcher(last).matches() && last.indexOf(' ') >= 0;
        if (isBroken && Character.isLetter(line.text().charAt(0))) {
            return true;
        }
        if (last.endsWith(",") && !BEGINNING.matcher(line.text()).matches()) {
            return true;
        }
        if (before.isSentenceEnd()) {
            return line.beginsSmall() && last.endsWith(";") && !isMarker(line);
        }
        if (SMALL_BULLET.matcher(line.text()).matches()) {
            return last.length() > 25 && !before.isCapitals();
        }
        if (isMarker(line)) {
            return isDashInName(before, line, after);
        }
        if (line.beginsSmall()) {
            return true;
        }
        if (Character.isDigit(line.text().charAt(0))
                && EXPECTS_NUMBER.matcher(last).matches()) {
            return true;
        }
        if (isOpen(paragraph)) {
            return true;
        }
        if (before.isCapitals() != line.isCapitals()
                && Character.isLetter(line.text().charAt(0))) {
            return false;
        }
        if (before.isCapitals()) {
            return !line.afterBlank() && !OFFICE.matcher(line.text()).matches();
        }
        if (ABOUT.matcher(paragraph).lookingAt()) {
            return !line.afterBlank();
        }
        if (width == Integer.MAX_VALUE) {
            return false;
        }
        boolean isFull = isFull(last);
        if (!isFull
                && isOffice(paragraph, last)
                && Character.isUpperCase(line.text().charAt(0))) {
            return false;
        }
        return line.afterBlank()
                ? (straysBlank || line.afterPage()) && isFull
                : isFull || isCertain && hasBegun || ENDS_OPEN.matcher(last).matches();
    }

    /** "2. Sở Công Thương", and below it what it has to do. */
    private static boolean isOffice(CharSequence paragraph, String last) {
        Matcher numbered = NUMBERED.matcher(last);
        return paragraph.length() == last.length()
                && numbered.matches()
                && Offices.begin(numbered.group("words"))
                && !ENDS_OPEN.matcher(last).matches();
    }

    private boolean isFull(String line) {
        return line.length() * 100L >= (long) FULL_PERCENT * width;
    }

    private static boolean isMarker(Line line) {
        return BEGINNING.matcher(line.text()).matches()
                || ONLY_NUMBER.matcher(line.text()).matches();
    }

    private static boolean isOpen(CharSequence paragraph) {
        if (paragraph.length() > 2_000) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            depth += paragraph.charAt(i) == '(' ? 1 : paragraph.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 1;
    }
}
