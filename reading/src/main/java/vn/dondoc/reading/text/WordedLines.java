package vn.dondoc.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.text.Grid.Cell;
import vn.dondoc.reading.text.Grid.Span;

/**
 * Finds tables of which every row is one line with nothing but a blank between its cells: what they are, their words say.
 * An office begins large and after nothing that it belongs to; what says a time comes last. Rows of which that is not so
 * are not read.
 */
final class WordedLines {
    private static final int LONGEST_ROW = 6;

    /** A longer line is more than a row. */
    private static final int LONGEST = 600;

    /** The columns that can be told apart; a last one for remarks is taken for empty. */
    private static final List<Heading> IN_ORDER =
            List.of(Heading.NUMBER, Heading.TASK, Heading.LEAD, Heading.HELP, Heading.TIME);

    private static final Pattern TITLES = Pattern.compile("(?iu)(?:số )?(?:stt|tt) \\p{Lu}.{10,200}");
    private static final Pattern LARGE = Pattern.compile(" (?=\\p{Lu})");

    /** What an office belongs to that is named after it. */
    private static final Pattern GOVERNS = Pattern.compile(
            "(?iu)(?:.*\\s)?(?:và|hoặc|của|các|với|cho|cùng|tại|trên|từ|do|về|gửi|trình|báo cáo|tham mưu|đề nghị|giúp|hỗ trợ"
                    + "|hướng dẫn|phối hợp|thuộc|chủ tịch|giám đốc|thủ trưởng|lãnh đạo"
                    + "|văn phòng|vp|thanh tra|thường trực|đảng ủy|công đoàn)|.*[,;(–-]");

    private static final Pattern TIME = Pattern.compile(
            " (?=(?:Trước|Trong|Tháng|Quý|Năm|Cả năm|Thường xuyên|H[ằà]ng|Ngày|Từ|Đến|Hết|Chậm nhất|Định kỳ"
                    + "|Giai đoạn|Sau khi|Theo|Hoàn thành|[0-9]{1,2}[/.][0-9]{1,2}|20[0-9]{2})(?!\\p{L}))");

    private final String whole;
    private final List<Line> lines;
    private final List<Heading> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private WordedLines(String whole, List<Line> lines) {
        this.whole = whole;
        this.lines = lines;
    }

    /** The table whose headings are that line; null if there is none. */
    static @Nullable Grid at(String whole, List<Line> lines, int from) {
        String titles = lines.get(from).text();
        return Divider.of(titles) == null && TITLES.matcher(titles).matches()
                ? new WordedLines(whole, lines).table(from)
                : null;
    }

    private @Nullable Grid table(int from) {
        List<Cell> titles = cells(lines.get(from), LARGE);
        if (titles.getFirst().text(whole).equals("Số")) {
            titles.set(0, titles.getFirst().and(titles.remove(1)));
        }
        for (Cell title : titles) {
            Heading heading = Heading.of(title.text(whole));
            columns.add(heading == null ? Heading.OTHER : heading);
        }
        if (columns.getFirst() != Heading.NUMBER
                || !columns.contains(Heading.TASK)
                || !columns.contains(Heading.LEAD) && !columns.contains(Heading.LEAD_AND_HELP)) {
            return null;
        }
        List<Heading> filled = columns.getLast() == Heading.OTHER ? columns.subList(0, columns.size() - 1) : columns;
        if (!Grid.areOfTasks(columns)
                || !IN_ORDER.stream().filter(filled::contains).toList().equals(filled)) {
            return Grid.unread(from + 1);
        }
        rows.add(titles);
        int last = 0;
        int at = from + 1;
        int end = from + 1;
        while ((at = next(end, last)) >= 0) {
            Line line = lines.get(at);
            String number = RowNumbers.first(line.text());
            if (RowNumbers.isSection(number)) {
                rows.add(List.of(Cell.of(List.of(line))));
            } else {
                int after = next(at + 1, RowNumbers.after(number, last));
                boolean isWrapped = after >= 0 && rest(at + 1, after);
                List<Cell> row = isWrapped ? List.of() : row(line);
                if (row.isEmpty()) {
                    unread.add(number);
                } else {
                    rows.add(row);
                }
                last = RowNumbers.after(number, last);
            }
            end = at + 1;
        }
        return new Grid(columns, rows, end, unread);
    }

    /** The next line that begins a row, or a section that a row follows; -1 if the table is over. */
    private int next(int from, int last) {
        for (int at = from; at < Math.min(lines.size(), from + LONGEST_ROW); at++) {
            String number = RowNumbers.first(lines.get(at).text());
            boolean isMore = number.length() < lines.get(at).text().length();
            if (isMore && RowNumbers.isNext(number, last) && !number.endsWith(".")) {
                return at;
            }
            if (isMore && RowNumbers.isSection(number) && next(at + 1, last) == at + 1) {
                return at;
            }
        }
        return -1;
    }

    /** Whether something stands there that is no page's number. */
    private boolean rest(int from, int to) {
        return lines.subList(from, to).stream().anyMatch(line -> !Chrome.isPage(line));
    }

    /** The cells of a row; none if they cannot be told apart. */
    private List<Cell> row(Line line) {
        int number = RowNumbers.first(line.text()).length();
        List<Integer> offices = line.text().length() > LONGEST ? List.of() : offices(line.text(), number + 1);
        if (offices.isEmpty()) {
            return List.of();
        }
        boolean hasTime = columns.contains(Heading.TIME);
        int time = hasTime ? time(line.text(), offices.getFirst()) : line.text().length();
        if (time < 0) {
            return List.of();
        }
        offices.removeIf(office -> office >= time);
        boolean hasHelp = columns.contains(Heading.HELP);
        int help = hasHelp && offices.size() > 1 ? offices.get(1) : time;
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(line, 0, number));
        cells.add(cell(line, number, offices.getFirst()));
        cells.add(cell(line, offices.getFirst(), help));
        if (hasHelp) {
            cells.add(cell(line, help, time));
        }
        if (hasTime) {
            cells.add(cell(line, time, line.text().length()));
        }
        if (columns.getLast() == Heading.OTHER) {
            cells.add(Cell.EMPTY);
        }
        return cells;
    }

    private static List<Integer> offices(String row, int from) {
        List<Integer> starts = new ArrayList<>();
        Matcher large = LARGE.matcher(row);
        while (large.find()) {
            boolean isOffice = large.start() > from
                    && Offices.begin(row.substring(large.end()))
                    && !GOVERNS.matcher(row.substring(from, large.start())).matches();
            if (isOffice) {
                starts.add(large.end());
            }
        }
        return starts;
    }

    private static int time(String row, int from) {
        Matcher time = TIME.matcher(row);
        return time.find(from) ? time.end() : -1;
    }

    private static Cell cell(Line line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && line.text().charAt(start) == ' ') {
            start++;
        }
        while (end > start && line.text().charAt(end - 1) == ' ') {
            end--;
        }
        return start == end ? Cell.EMPTY : new Cell(List.of(new Span(line.start() + start, line.start() + end)));
    }

    private static List<Cell> cells(Line line, Pattern between) {
        List<Cell> cells = new ArrayList<>();
        Matcher matcher = between.matcher(line.text());
        int from = 0;
        while (matcher.find()) {
            cells.add(cell(line, from, matcher.start()));
            from = matcher.end();
        }
        cells.add(cell(line, from, line.text().length()));
        return cells;
    }
}
