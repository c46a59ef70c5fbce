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
            "[0-9]|(?iu:định k|từ nay|qu[ýí] |(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|qu|năm)|ít nhất|tối thiểu|trước (?:dịp )?tết"
                    + "|(?:sau|trước|trong) (?:khi|ngày|mùa|vụ|năm|tết|kỳ|đợt|lễ|hội nghị)|hôm nay|(?:báo cáo|giao ban) tuần|trong (?:vòng|thời hạn|thời gian) (?:một|hai|ba|bảy|mười)|(?:ngày|sáng|trưa|chiều|tối|đêm) (?:mai|nay)"
                    + "|(?:tuần|tháng|quý|năm) (?:này|nay|tới|sau)|cuối (?:năm|tháng|quý)|một năm"
                    + "|ngay (?:sau )?khi|phiên |kỳ họp|thời (?:gian|hạn)|trong suốt|thường xuyên"
                    + "|tháng (?:đầu|cuối|giữa|sau)|một lần)");

    /** How far back the words are looked at that a date is for. */
    private static final int CLAUSE = 240;

    private static final Beginnings BEGINNINGS = new Beginnings(Wording.ALL);

    private DeadlineFinder() {}

    /**
     * A place where a deadline is written.
     *
     * @param start its first character
     * @param end after its last
     * @param words what stands there; of a further day with the "trước" that stands before the first
     */
    public record Place(int start, int end, String words) {}

    /** The places in the order of the text; none overlaps another. */
    public static List<Place> find(String text) {
        String accented = Accents.restored(Accents.inPlace(text));
        List<Place> places = findAccented(accented);
        List<Place> written = text.equals(accented)
                ? places
                : places.stream()
                        .map(place -> new Place(place.start(), place.end(), text.substring(place.start(), place.end())))
                        .toList();
        return FurtherDays.added(text, written);
    }

    private static List<Place> findAccented(String text) {
        List<Place> all = new ArrayList<>();
        if (!MAY_HOLD.matcher(text).find()) {
            return all;
        }
        int[] beginnings = Beginnings.places(text);
        for (int i = 0; i < Wording.ALL.size(); i++) {
            Wording wording = Wording.ALL.get(i);
            Matcher matcher = wording.form().matcher(text);
            int from = 0;
            for (int at : beginnings) {
                if (at < from
                        || all.size() >= MOST
                        || !BEGINNINGS.may(i, text.charAt(at))
                        || !Beginnings.at(matcher, at).lookingAt()) {
                    continue;
                }
                Place place = place(matcher);
                if (all.stream().noneMatch(other -> overlap(place, other)) && isMet(wording.need(), text, place)) {
                    all.add(place);
                }
                from = matcher.end();
            }
        }
        all.sort(Comparator.comparingInt(Place::start));
        OfOneDuty.keep(text, all);
        return all;
    }

    private static boolean isMet(Need need, String text, Place place) {
        String before = clauseBefore(text, place.start());
        String after = text.substring(place.end(), Math.min(text.length(), place.end() + CLAUSE));
        return !Tale.isToldBy(before, after) && need.isMet(before, place.words());
    }

    /** The date alone, where more is looked for. */
    private static Place place(Matcher matcher) {
        String part = matcher.namedGroups().containsKey("date") ? "date" : null;
        return part == null
                ? new Place(matcher.start(), matcher.end(), matcher.group())
                : new Place(matcher.start(part), matcher.end(part), matcher.group(part));
    }

    static String clauseBefore(String text, int end) {
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
