package vn.dondoc.deadlines.grammar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.text.Sentence;

/**
 * A week of a month in writing: tuần đầu tháng 7/2026. Its last day is certain where the seven days from the 1st on are a
 * week of the calendar, and of the last week; else some count seven days, and others to the first Sunday. A third of a
 * month is called a week, too: trung tuần is from the 11th to the 20th.
 */
final class WrittenWeek {

    static final String FORM = "(?:tuần (?<week>đầu(?: tiên)?|cuối(?: cùng)?|thứ (?:nhất|hai|ba|tư))"
            + "|(?<third>thượng|trung|hạ) tuần)~,?~"
            + "(?:của |trong )?tháng~(?<month>[0-9]{1,2})";

    private static final int DAYS = 7;
    private static final int THIRD = 10;

    private WrittenWeek() {}

    static Meaning read(MatchResult words, Occasion occasion) {
        int number = Integer.parseInt(words.group("month"));
        @Nullable WrittenYear year = WrittenYear.of(words, number, occasion);
        if (year == null) {
            return new Meaning.Unreadable(Sentence.of("explained.date.period-without-year"));
        }
        try {
            YearMonth month = YearMonth.of(year.value(), number);
            @Nullable String third = words.group("third");
            return third == null
                    ? lastDay(week(words.group("week")), month, year)
                    : certain(lastOfThird(third.toLowerCase(Locale.ROOT), month), year);
        } catch (DateTimeException impossible) {
            return new Meaning.Unreadable(Sentence.of("explained.date.no-such-period"));
        }
    }

    private static Meaning lastDay(int week, YearMonth month, WrittenYear year) {
        if (week == 0) {
            return certain(month.atEndOfMonth(), year);
        }
        LocalDate counted = month.atDay(week * DAYS);
        LocalDate sunday = month.atDay(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .plusWeeks(week - 1L);
        return sunday.equals(counted)
                ? certain(counted, year)
                : new Meaning.Unreadable(Sentence.of("explained.date.unclear-week", sunday, counted));
    }

    private static Meaning certain(LocalDate last, WrittenYear year) {
        return new Meaning.Day(last, year.sentence("explained.date.period", last));
    }

    private static LocalDate lastOfThird(String third, YearMonth month) {
        return third.equals("hạ") ? month.atEndOfMonth() : month.atDay(third.equals("trung") ? 2 * THIRD : THIRD);
    }

    /** Its number; 0 for the last one. */
    private static int week(String written) {
        String week = written.toLowerCase(Locale.ROOT);
        if (week.startsWith("cuối")) {
            return 0;
        }
        return switch (week.substring(week.lastIndexOf(' ') + 1)) {
            case "hai" -> 2;
            case "ba" -> 3;
            case "tư" -> 4;
            default -> 1;
        };
    }
}
