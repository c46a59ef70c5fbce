package vn.dondoc.deadlines.grammar;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

/** Periods that are all that a cell of a table says: "6/2026", "II/2026", "Q2/2026", "T6", "Quý II, III". */
final class CellRules {
    private static final String OF_YEAR = "(?:~(?:của )?(?:,~)?năm~|~[/.-]~)" + Form.YEAR;
    private static final String BEFORE = "(?:(?:[0-9]{1,2}|[ivx]{1,4})~(?:,|và|-|–)~(?:tháng~|qu[ýí]~)?){0,11}";
    private static final String MONTH = "(?<month>[0-9]{1,2})";

    static final List<Rule> ALL = List.of(
            cell("WITHIN_MONTH", DeadlineKind.MONTH, MONTH + OF_YEAR, CellRules::month),
            cell(
                    "WITHIN_MONTH",
                    DeadlineKind.MONTH,
                    "(?:tháng~|t)" + BEFORE + MONTH + "(?:" + OF_YEAR + ")?",
                    CellRules::month),
            cell("WITHIN_QUARTER", DeadlineKind.QUARTER, "(?<quarter>[ivx]{1,4})" + OF_YEAR, WrittenQuarter::lastMonth),
            cell(
                    "WITHIN_QUARTER",
                    DeadlineKind.QUARTER,
                    "(?:qu[ýí]~|q)" + BEFORE + WrittenQuarter.NUMBER + "(?:" + OF_YEAR + ")?",
                    WrittenQuarter::lastMonth),
            cell("WITHIN_YEAR", DeadlineKind.YEAR, Form.YEAR, words -> 12));

    private CellRules() {}

    private static int month(MatchResult words) {
        return Integer.parseInt(words.group("month"));
    }

    private static Rule cell(String code, DeadlineKind kind, String form, ToIntFunction<MatchResult> lastMonth) {
        return new Rule(
                code,
                kind,
                DueComparator.WITHIN,
                Form.whole(form),
                (words, occasion) -> PeriodRules.endOf(lastMonth.applyAsInt(words), words, occasion));
    }
}
