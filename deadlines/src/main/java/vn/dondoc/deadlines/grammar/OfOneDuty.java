package vn.dondoc.deadlines.grammar;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.deadlines.grammar.DeadlineFinder.Place;

/** Keeps, of wordings that say of one duty when it is to be done, the one that says until when. */
final class OfOneDuty {

    /** Beside a date "định kỳ hằng tháng" only says that the date comes again, and "thường xuyên" how the work is done. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?iu)(?!.*ngày [0-9])[^0-9]*định k[ỳì][^/]*|(?:hằng|hàng) \\p{L}+|trong suốt .*|thường xuyên.*");

    private static final Pattern NEAR = Pattern.compile("\\s*[,(]?\\s*");
    private static final Pattern CLAUSE_END = Pattern.compile("[;\\n]|\\.\\s");
    private static final Pattern AT_ONCE = Pattern.compile("(?iu)ngay ");

    /** "Trong tuần tới (chậm nhất ngày 27/3)", "ngay khi có khối lượng, chậm nhất trong 04 ngày": the second is exact. */
    private static final Pattern LOOSE = Pattern.compile("(?iu)(?:hoàn thành )?(?:ngay|trong|cuối|đầu|vào) ");

    private static final Pattern RESTATED = Pattern.compile(
            "(?iu)\\s*(?:,\\s*)?(?:(?:chậm|muộn) nhất|không quá)|\\s*\\(\\s*(?:trước|chậm nhất|muộn nhất|hạn|xong)");

    /** "01 lần/quý, vào ngày 20 tháng cuối quý": the second says when. */
    private static final Pattern OFTEN =
            Pattern.compile("(?iu).*(?<!\\p{L})(?:lần|lần ?/ ?\\p{L}+|định kỳ(?: hằng| hàng)? \\p{L}+)");

    private static final Pattern POINT = Pattern.compile("(?iu)(?:vào|trước|chậm nhất|muộn nhất|ngày|thứ) ");

    /** "Trước ngày 20/5 để kịp trình HĐND tỉnh tại kỳ họp": the second says what it is done in time for. */
    private static final Pattern IN_TIME = Pattern.compile("(?iu)[^;.\\n]*(?<!\\p{L})để(?!\\p{L})[^;.\\n]*");

    private static final Pattern SESSION = Pattern.compile("(?iu)(?:tại|trong) (?:kỳ|phiên)");

    private OfOneDuty() {}

    /** Takes the others out of the places, which stand in the order of the text. */
    static void keep(String text, List<Place> places) {
        if (places.stream().anyMatch(place -> !BESIDE.matcher(place.words()).matches())) {
            places.removeIf(place -> BESIDE.matcher(place.words()).matches());
        }
        for (int i = places.size() - 2; i >= 0; i--) {
            Place place = places.get(i);
            Place next = places.get(i + 1);
            String between = text.substring(place.end(), next.start());
            if (SESSION.matcher(next.words()).lookingAt()
                    && IN_TIME.matcher(between).matches()) {
                places.remove(i + 1);
            } else if (isMadeExact(place, between, next) || isWhenItBegins(text, place, between)) {
                places.remove(i);
            }
        }
    }

    private static boolean isMadeExact(Place place, String between, Place next) {
        return NEAR.matcher(between).matches()
                && (LOOSE.matcher(place.words()).lookingAt()
                                && RESTATED.matcher(between + next.words()).lookingAt()
                        || OFTEN.matcher(place.words()).matches()
                                && POINT.matcher(next.words()).lookingAt());
    }

    /** "Ngay sau khi bão tan, các xã …" at the beginning of a clause that says further on until when. */
    private static boolean isWhenItBegins(String text, Place place, String between) {
        return AT_ONCE.matcher(place.words()).lookingAt()
                && DeadlineFinder.clauseBefore(text, place.start()).isBlank()
                && !CLAUSE_END.matcher(between).find();
    }
}
