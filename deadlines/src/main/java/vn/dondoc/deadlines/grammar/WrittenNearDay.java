package vn.dondoc.deadlines.grammar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.text.Sentence;

/** A day that is named by how near it is to the issue: tối nay, ngày mai, thứ Sáu tuần này, ngày 05 tháng tới. */
final class WrittenNearDay {

    private static final String TODAY = "(?<today>" + WrittenDay.PART_OF_DAY
            + " nay|(?:trong )?(?:ngày )?hôm nay|cùng ngày)|(?<tomorrow>(?:" + WrittenDay.PART_OF_DAY
            + "|(?:trong )?ngày) mai)";

    private static final String WEEKDAY = "(?:(?:ngày|" + WrittenDay.PART_OF_DAY + ") )?" + WrittenPoint.WEEKDAY
            + "~,?~(?:của |trong )?tuần (?<week>này|sau|tới|kế tiếp|tiếp theo)";

    /** Not the first of two, and no day of a month that is named otherwise, or of each. */
    private static final String ALONE = "ngày (?<day>[0-9]{1,2})(?![0-9])(?:~,?~(?:của )?tháng (?<month>này|tới))?"
            + "(?!~(?:[/.-]|,|và(?: ngày)?)~[0-9]| (?:tháng|của|đến|hằng|hàng|mỗi|âm|tết))";

    static final String FORM = "(?:" + TODAY + "|" + WEEKDAY + "|" + ALONE + ")";

    private WrittenNearDay() {}

    static boolean isIn(MatchResult words) {
        return words.namedGroups().containsKey("today");
    }

    static Meaning read(MatchResult words, Occasion occasion) {
        @Nullable LocalDate issued = occasion.issuedOn();
        if (issued == null) {
            return new Meaning.Unreadable(Sentence.of(
                    words.group("today") == null ? "explained.date.near-unknown" : "explained.date.today-unknown"));
        }
        if (words.group("day") != null && words.group("month") == null) {
            return new Meaning.Unreadable(
                    Sentence.of("explained.date.unclear-month", Integer.valueOf(words.group("day"))));
        }
        if (words.group("today") != null) {
            return new Meaning.Day(issued, Sentence.of("explained.date.today", issued));
        }
        try {
            LocalDate day = day(words, issued);
            return new Meaning.Day(day, Sentence.of("explained.date.near", day, issued));
        } catch (DateTimeException impossible) {
            return new Meaning.Unreadable(
                    Sentence.of("explained.date.no-such-point", Integer.valueOf(words.group("day"))));
        }
    }

    private static LocalDate day(MatchResult words, LocalDate issued) {
        if (words.group("tomorrow") != null) {
            return issued.plusDays(1);
        }
        if (words.group("week") != null) {
            LocalDate monday = issued.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            DayOfWeek weekday = WrittenPoint.weekday(words);
            return monday.plusDays(weekday == null ? 6 : weekday.ordinal())
                    .plusWeeks(words.group("week").equalsIgnoreCase("này") ? 0 : 1);
        }
        boolean isNext = words.group("month").equalsIgnoreCase("tới");
        return issued.plusMonths(isNext ? 1 : 0).withDayOfMonth(Integer.parseInt(words.group("day")));
    }
}
