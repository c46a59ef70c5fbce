package vn.dondoc.deadlines.grammar;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.text.Sentence;

/** Deadlines that name a period: they are due at the end of its last day. */
final class PeriodRules {

    /** What may stand before a period that is a deadline; "trước quý II" and "từ tháng 6" are something else. */
    private static final String WITHIN = "(?:\\A~|[(:,;]~|(?<![\\p{L}\\p{N}])"
            + "(?:trong|vào|hết|cuối|đến|xong|thành|hạn|thời gian|(?:chậm|muộn|trễ) nhất(?: là)?)~:?~)";

    private static final String OF_YEAR = "(?:~(?:của )?(?:,~)?năm~|~[/.-]~)" + Form.YEAR;

    /** Some months at the beginning or the end of a year. */
    private static final String SOME = "(?:[0-9]{1,2}|hai|ba|bốn|năm|sáu|chín|các|những)";

    private static final String FIRST =
            "(?:(?:qu[ýí]|tháng)~(?:[0-9]{1,2}|[ivx]{1,4})(?:(?:~(?:của )?(?:,~)?năm~|~[/.]~)[0-9]{4})?" + "|" + SOME
                    + " tháng (?:đầu|cuối|còn lại) (?:(?:của )?năm )?[0-9]{4}|(?:năm )?[0-9]{4})";

    /** The numbers that are written as words. */
    private static final Map<String, Integer> NUMBERS =
            Map.of("hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6, "chín", 9);

    /** No year, and no second period either: of "quý I, II" nobody can say which one counts. */
    private static final String NO_YEAR =
            "(?!~(?:[,/.-]|và|hoặc|đến)~(?:tháng|qu[ýí])?~(?:[0-9]|[ivx]{1,4}(?![\\p{L}])))";

    private static final String QUARTER_NUMBER = WrittenQuarter.NUMBER;
    private static final String QUARTER_OF_YEAR = "(?:qu[ýí]~)?" + QUARTER_NUMBER + OF_YEAR;
    private static final String MONTH_OF_YEAR = "(?:tháng~)?(?<month>[0-9]{1,2})" + OF_YEAR;
    private static final String MONTH_NUMBER = "(?<month>[0-9]{1,2})";

    static final List<Rule> ALL = List.of(
            rule(
                    "WITHIN_MONTH",
                    DeadlineKind.MONTH,
                    WrittenQuarter.MONTH_OF + "~" + QUARTER_NUMBER + "(?:" + OF_YEAR + "|" + NO_YEAR + ")",
                    WrittenQuarter::month),
            new Rule(
                    "WITHIN_WEEK",
                    DeadlineKind.WEEK,
                    DueComparator.WITHIN,
                    Form.of(WrittenWeek.FORM + "(?:" + OF_YEAR + "|" + NO_YEAR + ")"),
                    WrittenWeek::read),
            listed("WITHIN_QUARTER", DeadlineKind.QUARTER, "qu[ýí]", QUARTER_NUMBER, WrittenQuarter::lastMonth),
            listed(
                    "WITHIN_MONTH",
                    DeadlineKind.MONTH,
                    "tháng",
                    MONTH_NUMBER,
                    words -> Integer.parseInt(words.group("month"))),
            both("WITHIN_QUARTER", DeadlineKind.QUARTER, QUARTER_OF_YEAR, WrittenQuarter::lastMonth),
            both("WITHIN_MONTH", DeadlineKind.MONTH, MONTH_OF_YEAR, words -> Integer.parseInt(words.group("month"))),
            both("REST_OF_YEAR", DeadlineKind.HALF_YEAR, SOME + " tháng (?:còn lại|cuối)" + OF_YEAR, words -> 12),
            both(
                    "FIRST_MONTHS",
                    DeadlineKind.HALF_YEAR,
                    "(?<count>" + SOME + ") tháng đầu" + OF_YEAR,
                    PeriodRules::endOfFirst),
            rule(
                    "WITHIN_HALF_YEAR",
                    DeadlineKind.HALF_YEAR,
                    "(?:(?:0?6|sáu) tháng|nửa) (?:(?<first>đầu)|cuối)" + "(?:" + OF_YEAR + "| (?:của )?năm" + NO_YEAR
                            + ")",
                    words -> words.group("first") == null ? 12 : 6),
            rule(
                    "REST_OF_YEAR",
                    DeadlineKind.HALF_YEAR,
                    SOME + " tháng (?:còn lại|cuối)(?:" + OF_YEAR + "| (?:của )?năm" + NO_YEAR + ")",
                    words -> 12),
            rule(
                    "WITHIN_NINE_MONTHS",
                    DeadlineKind.NINE_MONTHS,
                    "(?:0?9|chín) tháng(?: đầu)?(?:" + OF_YEAR + "| năm" + NO_YEAR + ")",
                    words -> 9),
            rule(
                    "FIRST_MONTHS",
                    DeadlineKind.HALF_YEAR,
                    "(?<count>" + SOME + ") tháng đầu(?:" + OF_YEAR + "| (?:của )?năm" + NO_YEAR + ")",
                    PeriodRules::endOfFirst),
            range(
                    "WITHIN_QUARTER",
                    DeadlineKind.QUARTER,
                    "qu[ýí]~" + QUARTER_NUMBER + OF_YEAR,
                    WrittenQuarter::lastMonth),
            range("WITHIN_MONTH", DeadlineKind.MONTH, MONTH_OF_YEAR, words -> Integer.parseInt(words.group("month"))),
            rule(
                    "WITHIN_QUARTER",
                    DeadlineKind.QUARTER,
                    "qu[ýí]~" + QUARTER_NUMBER + "(?:" + OF_YEAR + "|" + NO_YEAR + ")",
                    WrittenQuarter::lastMonth),
            rule(
                    "WITHIN_MONTH",
                    DeadlineKind.MONTH,
                    "(?:tháng~|T(?=[0-9]{1,2}~[/.-]))(?<month>[0-9]{1,2})(?:" + OF_YEAR + "|" + NO_YEAR + ")",
                    words -> Integer.parseInt(words.group("month"))),
            rule(
                    "WITHIN_YEAR",
                    DeadlineKind.YEAR,
                    "năm " + Form.YEAR + "(?!~(?:[,/–-]|và|đến)~(?:năm~)?[0-9]{4})",
                    words -> 12),
            rule(
                    "WITHIN_YEAR",
                    DeadlineKind.YEAR,
                    "(?:giai đoạn|thời kỳ|(?:các|hai|ba|0?[2-5]) năm) (?:[0-9]{4}~(?:-|–|và|,|đến)~){1,4}" + Form.YEAR,
                    words -> 12),
            range("WITHIN_YEAR", DeadlineKind.YEAR, "(?:năm )?" + Form.YEAR, words -> 12));

    private PeriodRules() {}

    /** Of "3 tháng đầu năm" the third month; nobody says where "những tháng đầu năm" end, which is taken for its first half. */
    private static int endOfFirst(MatchResult words) {
        String count = words.group("count").toLowerCase(Locale.ROOT);
        return Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : NUMBERS.getOrDefault(count, 6);
    }

    /**
     * Months or quarters that are listed after one word, "các tháng 6, 7 và 8 năm 2026": the last one says until when. Of
     * "quý I, II" nobody can say whether both are meant: they have a year, or it is said that they are several.
     */
    private static Rule listed(
            String code, DeadlineKind kind, String unit, String number, ToIntFunction<MatchResult> lastMonth) {
        String one = "(?:[0-9]{1,2}|[ivx]{1,4})(?:(?:~(?:,~)?năm~|~[/.]~)[0-9]{4})?";
        String more = unit + "~" + one + "(?:~(?:,|và|-|–|đến(?: hết)?)~(?:" + unit + "~)?" + one
                + "){0,10}~(?:,|và|-|–|đến(?: hết)?)~(?:" + unit + "~)?";
        return rule(
                code,
                kind,
                "(?:từ )?(?:(?:cả )?(?:các|hai|ba|0?[23]) " + more + "(?=" + Form.unnamed(number) + "(?![0-9])(?:"
                        + Form.unnamed(OF_YEAR) + ")?)|" + more + "(?=" + Form.unnamed(number + OF_YEAR) + "))" + number
                        + "(?:" + OF_YEAR + ")?",
                lastMonth);
    }

    /** Two periods, "quý III và quý IV năm 2025": the one that is named last says until when. */
    private static Rule both(String code, DeadlineKind kind, String last, ToIntFunction<MatchResult> lastMonth) {
        return rule(code, kind, "(?:" + FIRST + "~(?:và|,)~(?:trong |vào )?){1,3}" + last, lastMonth);
    }

    /** Nothing but one period up to another, "Quý IV/2025 - Quý II/2026": the second one says until when. */
    private static Rule range(String code, DeadlineKind kind, String last, ToIntFunction<MatchResult> lastMonth) {
        return new Rule(
                code,
                "rule.range",
                kind,
                DueComparator.WITHIN,
                Form.whole("(?:từ )?" + FIRST + "~(?:-|–|đến|đến hết)~" + last),
                (words, occasion) -> endOf(lastMonth.applyAsInt(words), words, occasion));
    }

    private static Rule rule(String code, DeadlineKind kind, String form, ToIntFunction<MatchResult> lastMonth) {
        return new Rule(
                code,
                kind,
                DueComparator.WITHIN,
                Form.tail(WITHIN + form),
                (words, occasion) -> endOf(lastMonth.applyAsInt(words), words, occasion));
    }

    static Meaning endOf(int month, MatchResult words, Occasion occasion) {
        if (month < 1 || month > 12) {
            return new Meaning.Unreadable(Sentence.of("explained.date.no-such-period"));
        }
        @Nullable WrittenYear year = WrittenYear.of(words, month, occasion);
        if (year == null) {
            return new Meaning.Unreadable(Sentence.of("explained.date.period-without-year"));
        }
        var last = YearMonth.of(year.value(), month).atEndOfMonth();
        return new Meaning.Day(last, year.sentence("explained.date.period", last));
    }
}
