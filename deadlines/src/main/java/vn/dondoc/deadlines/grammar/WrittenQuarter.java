package vn.dondoc.deadlines.grammar;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;

/** A quarter in writing, and a month by its place in one: quý III, quý 3, tháng cuối quý, tháng đầu của quý IV. */
final class WrittenQuarter {

    static final String NUMBER = "(?<quarter>[0-9]{1,2}|[ivx]{1,4})";

    /** "Tháng cuối của quý", up to the word for it. */
    static final String MONTH_OF = "tháng (?<place>đầu(?: tiên)?|giữa|cuối(?: cùng)?|thứ (?:nhất|hai|ba))~,?~"
            + "(?:của |trong )?(?:(?:hằng|hàng|mỗi|từng|các) )?(?<period>qu[ýí])";

    private static final Map<String, Integer> NUMBERS =
            Map.of("1", 1, "2", 2, "3", 3, "4", 4, "i", 1, "ii", 2, "iii", 3, "iv", 4);

    private WrittenQuarter() {}

    /** The last month of the quarter; 0 if no year has it. */
    static int lastMonth(MatchResult words) {
        return 3 * NUMBERS.getOrDefault(words.group("quarter").toLowerCase(Locale.ROOT), 0);
    }

    /** The month of the year that has that place in the quarter; 0 if no year has it. */
    static int month(MatchResult words) {
        int last = lastMonth(words);
        return last == 0 ? 0 : last - 3 + place(words);
    }

    /** The place of the month in its quarter, from 1. */
    static int place(MatchResult words) {
        String place = words.group("place").toLowerCase(Locale.ROOT);
        return place.startsWith("đầu") || place.endsWith("nhất")
                ? 1
                : place.equals("giữa") || place.endsWith("hai") ? 2 : 3;
    }
}
