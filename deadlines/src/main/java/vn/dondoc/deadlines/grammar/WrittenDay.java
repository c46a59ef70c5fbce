package vn.dondoc.deadlines.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.text.Sentence;

/** A day in writing: 28/6/2024, 28-06-2024, 28.6.2024, 28 tháng 6 năm 2024; with its weekday, without its year. */
final class WrittenDay {

    static final String PART_OF_DAY = "(?:(?:buổi )?(?:sáng|trưa|chiều|tối|đêm))";

    static final String SEVERAL = "(?:(?:các|hai|ba|0?[2-9]) ngày)";

    /** What may stand before the number: "chiều nay, thứ Sáu, ngày 20/3", "ngày mai (20/3)". */
    private static final String NEARNESS =
            "(?:(?:" + PART_OF_DAY + "(?: nay| mai)?|(?:ngày )?(?:hôm nay|mai))~,?~\\(?~)?"
                    + "(?:(?:ngày )?(?:thứ \\p{L}{2,4}|thứ [2-7]|chủ nhật)~,?~\\(?~)?";

    /** Of several days of one month the last one says until when: "các ngày 12, 13 và 14/4". */
    private static final String DAYS = SEVERAL + " (?:[0-9]{1,2}~(?:,|và|-|–)~(?:ngày )?){0,6}";

    private static final String DAY_AND_MONTH =
            NEARNESS + "(?:" + DAYS + "|ngày )?(?<day>[0-9]{1,2})~(?:[/.-]|tháng)~(?<month>[0-9]{1,2})";

    private static final String OF_YEAR = "(?:~(?:[/.-]|,?~năm)~" + Form.YEAR + ")";

    /** How it begins where a word stands before its number. */
    static final String BEGINS = "(?:ngày|thứ|chủ nhật|hôm nay|" + PART_OF_DAY + ")(?!\\p{L})";

    /** Of "28/6/24" nobody can be sure. */
    static final String UNSURE = "(?:ngày )?[0-9]{1,2}~/~[0-9]{1,2}~/~[0-9]{2}(?![0-9/])";

    private static final String END = "(?![/.-]?[0-9])";

    /** With its year. */
    static final String FULL = DAY_AND_MONTH + OF_YEAR + END;

    /** With its year or without. */
    static final String FORM = DAY_AND_MONTH + OF_YEAR + "?" + END;

    /** In a month that is named by its place in one quarter: "ngày 20 tháng cuối quý III/2025". */
    static final String OF_QUARTER = "(?:ngày )?(?<day>[0-9]{1,2})~,?~(?:của )?" + WrittenQuarter.MONTH_OF + "~"
            + WrittenQuarter.NUMBER + "(?:~(?:của )?(?:[/.-]|,?~năm)~" + Form.YEAR + ")?" + END;

    private WrittenDay() {}

    static Meaning read(MatchResult words, Occasion occasion) {
        if (WrittenNearDay.isIn(words)) {
            return WrittenNearDay.read(words, occasion);
        }
        int day = Integer.parseInt(words.group("day"));
        int month = words.namedGroups().containsKey("quarter")
                ? WrittenQuarter.month(words)
                : Integer.parseInt(words.group("month"));
        @Nullable WrittenYear year = WrittenYear.of(words, month, occasion);
        if (year == null) {
            return new Meaning.Unreadable(Sentence.of("explained.date.day-without-year", day, month));
        }
        try {
            LocalDate date = LocalDate.of(year.value(), month, day);
            return new Meaning.Day(date, year.sentence("explained.date.day", date));
        } catch (DateTimeException impossible) {
            return new Meaning.Unreadable(year.sentence("explained.date.no-such-day", day, month, year.value()));
        }
    }
}
