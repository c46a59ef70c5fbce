package vn.dondoc.deadlines.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.text.Sentence;

/** A day in writing: 28/6/2024, 28-06-2024, 28.6.2024, 28 tháng 6 năm 2024; with its weekday, without its year. */
final class WrittenDay {

    private static final String PART_OF_DAY = "(?:sáng|trưa|chiều|tối|đêm)";

    /** The day of issue, by a word for it: "tối nay". */
    static final String TODAY = "(?<today>" + PART_OF_DAY + " nay|(?:trong )?(?:ngày )?hôm nay|cùng ngày)";

    private static final String DAY_AND_MONTH =
            "(?:" + PART_OF_DAY + "(?: nay)?~,?~|hôm nay~,?~)?(?:(?:thứ \\p{L}{2,4}|chủ nhật)~,?~)?(?:ngày )?"
                    + "(?<day>[0-9]{1,2})~(?:[/.-]|tháng)~(?<month>[0-9]{1,2})";

    private static final String OF_YEAR = "(?:~(?:[/.-]|,?~năm)~" + Form.YEAR + ")";

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
        if (words.namedGroups().containsKey("today")) {
            @Nullable LocalDate issued = occasion.issuedOn();
            return issued == null
                    ? new Meaning.Unreadable(Sentence.of("explained.date.today-unknown"))
                    : new Meaning.Day(issued, Sentence.of("explained.date.today", issued));
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
