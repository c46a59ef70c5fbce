package vn.dondoc.deadlines.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where in running text a deadline is written. Most dates in a directive are no deadlines: those of cited
 * documents, of what was done, of periods that are talked about. What is found here has the words of an obligation:
 * "trước ngày", "chậm nhất", or a period that something is to be done in.
 */
public final class DeadlineFinder {

    /** More than this stand in no paragraph. */
    static final int MOST = 100;

    /** Without any of these there is no deadline. */
    private static final Pattern MAY_HOLD = Pattern.compile(
            "[0-9]|(?iu:định k|qu[ýí] |(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|qu|năm)|ít nhất|tối thiểu|trước (?:dịp )?tết"
                    + "|(?:sau|trước|trong) (?:khi|ngày|mùa|vụ|năm|tết|kỳ|đợt|lễ|hội nghị)|hôm nay|(?:ngày|sáng|chiều|tối|đêm) (?:mai|nay)"
                    + "|(?:tuần|tháng|quý|năm) (?:này|nay|tới|sau)|cuối (?:năm|tháng|quý)|một năm"
                    + "|ngay (?:sau )?khi|phiên |kỳ họp|thời (?:gian|hạn)|trong suốt|thường xuyên"
                    + "|tháng (?:đầu|cuối|giữa|sau)|một lần)");

    /** How far back the words are looked at that a date is for. */
    private static final int CLAUSE = 240;

    /** Beside a date "định kỳ hằng tháng" only says that the date comes again, and "thường xuyên" how the work is done. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?iu)(?!.*ngày [0-9])[^0-9]*định k[ỳì][^/]*|(?:hằng|hàng) \\p{L}+|trong suốt .*|thường xuyên.*");

    private static final Pattern AT_ONCE = Pattern.compile("(?iu)ngay ");
    private static final Pattern LOOSE = Pattern.compile("(?iu)(?:hoàn thành )?(?:ngay|trong|cuối|đầu|vào) ");
    private static final Pattern LINK = Pattern.compile("\\s*[,(]?\\s*");
    private static final Pattern RESTATED = Pattern.compile(
            "(?iu)\\s*(?:,\\s*)?(?:(?:chậm|muộn) nhất|không quá)|\\s*\\(\\s*(?:trước|chậm nhất|muộn nhất|hạn|xong)");
    private static final Pattern STILL_OPEN = Pattern.compile("(?iu)[^;.\\n]{0,60}(?<!\\p{L})đến nay(?!\\p{L})");
    private static final Pattern OFTEN =
            Pattern.compile("(?iu).*(?<!\\p{L})(?:lần|lần ?/ ?\\p{L}+|định kỳ(?: hằng| hàng)? \\p{L}+)");
    private static final Pattern POINT = Pattern.compile("(?iu)(?:vào|trước|chậm nhất|muộn nhất|ngày|thứ) ");
    private static final Pattern CLAUSE_END = Pattern.compile("[;\\n]|\\.\\s");

    private DeadlineFinder() {}

    /**
     * A place where a deadline is written.
     *
     * @param start its first character
     * @param end after its last
     * @param words what stands there
     */
    public record Place(int start, int end, String words) {}

    /** The places in the order of the text; none overlaps another. */
    public static List<Place> find(String text) {
        String accented = Accents.restored(Accents.inPlace(text));
        List<Place> places = findAccented(accented);
        return text.equals(accented)
                ? places
                : places.stream()
                        .map(place -> new Place(place.start(), place.end(), text.substring(place.start(), place.end())))
                        .toList();
    }

    private static List<Place> findAccented(String text) {
        List<Place> all = new ArrayList<>();
        if (!MAY_HOLD.matcher(text).find()) {
            return all;
        }
        for (Wording wording : Wording.ALL) {
            Matcher matcher = wording.form().matcher(text);
            int from = 0;
            while (from < text.length() && all.size() < MOST && matcher.find(from)) {
                Place place = place(matcher);
                if (all.stream().noneMatch(other -> overlap(place, other))
                        && !STILL_OPEN
                                .matcher(text.substring(place.end(), Math.min(text.length(), place.end() + CLAUSE)))
                                .lookingAt()
                        && wording.need().isMet(clauseBefore(text, place.start()), place.words())) {
                    all.add(place);
                }
                from = matcher.end();
            }
        }
        all.sort(Comparator.comparingInt(Place::start));
        if (all.stream().anyMatch(place -> !BESIDE.matcher(place.words()).matches())) {
            all.removeIf(place -> BESIDE.matcher(place.words()).matches());
        }
        for (int i = all.size() - 2; i >= 0; i--) {
            if (isBounded(text, all.get(i), all.get(i + 1))) {
                all.remove(i);
            }
        }
        return all;
    }

    /** Whether the next one says until when the same is to be done: "ngay khi có khối lượng, chậm nhất trong 04 ngày". */
    private static boolean isBounded(String text, Place place, Place next) {
        String between = text.substring(place.end(), next.start());
        boolean isNear = LINK.matcher(between).matches();
        boolean isRestated = isNear
                && LOOSE.matcher(place.words()).lookingAt()
                && RESTATED.matcher(between + next.words()).lookingAt();
        boolean isPlaced = isNear
                && OFTEN.matcher(place.words()).matches()
                && POINT.matcher(next.words()).lookingAt();
        boolean isWhenItBegins = AT_ONCE.matcher(place.words()).lookingAt()
                && clauseBefore(text, place.start()).isBlank()
                && !CLAUSE_END.matcher(between).find();
        return isRestated || isPlaced || isWhenItBegins;
    }

    /** The date alone, where more is looked for. */
    private static Place place(Matcher matcher) {
        String part = matcher.namedGroups().containsKey("date") ? "date" : null;
        return part == null
                ? new Place(matcher.start(), matcher.end(), matcher.group())
                : new Place(matcher.start(part), matcher.end(part), matcher.group(part));
    }

    private static String clauseBefore(String text, int end) {
        int start = Math.max(0, end - CLAUSE);
        for (int at = end - 1; at > start; at--) {
            char character = text.charAt(at);
            if (character == ';'
                    || character == '\n'
                    || character == '.' && at + 1 < end && text.charAt(at + 1) == ' ') {
                start = at + 1;
                break;
            }
        }
        return text.substring(start, end).stripTrailing();
    }

    private static boolean overlap(Place one, Place other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
