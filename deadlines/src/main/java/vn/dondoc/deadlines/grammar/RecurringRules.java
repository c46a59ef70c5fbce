package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.Recurrence;
import vn.dondoc.deadlines.Recurrence.Period;
import vn.dondoc.deadlines.Recurrence.Point;
import vn.dondoc.deadlines.text.Sentence;

/**
 * Obligations in every period. Where the words name a point of the period, the first one is the date; where they name
 * none, the end of the first period is.
 */
final class RecurringRules {

    private static final String NEAR = "[^;\\n]{0,40}?";

    private static final String COUNT = "(?:0?[1-9]|một|hai|ba|bốn) lần";
    private static final String AT = "(?:vào(?: lúc)?|lúc)";
    private static final String CLOCK =
            "[0-9]{1,2}~(?:giờ|h|g|:)~(?:[0-9]{2}(?:~phút)?~)?(?:" + WrittenDay.PART_OF_DAY + ")?";
    private static final String TIME = "(?=" + CLOCK + ")" + WrittenPoint.HOUR + "(?:" + WrittenDay.PART_OF_DAY + ")?";
    private static final String MORE = "(?:~(?:,|và)|(?<=,)|(?<=,\\s))~(?:(?:trước|" + AT + ")~)?" + CLOCK;

    /** Of several hours of each day the first one is the date: "trước 07 giờ và 16 giờ hằng ngày". */
    static String timesOfDay(String at) {
        return at + "~" + TIME + "(?:" + MORE + "){1,3}~,?~(?:hằng|hàng|mỗi) (?<period>ngày)";
    }

    /** The same the other way round: "ngày 02 lần, trước 06 giờ và trước 15 giờ", "hằng ngày (trước 8h00 và 15h00)". */
    static String dailyAt(String at) {
        return "(?:(?:hằng|hàng|mỗi) |" + COUNT + "~(?:/|trong|mỗi|một)~(?:một )?|(?=ngày " + COUNT
                + "))(?<period>ngày)(?: " + COUNT + ")?~[,(]?~" + at + "~" + TIME + "(?:" + MORE + "){0,3}";
    }

    static final List<Rule> ALL = List.of(
            rule("RECURRING_BEFORE", DueComparator.BEFORE, timesOfDay("trước"), RecurringRules::atPoint),
            rule("RECURRING_BEFORE", DueComparator.BEFORE, dailyAt("trước"), RecurringRules::atPoint),
            on(timesOfDay(AT)),
            on(dailyAt(AT)),
            before(WrittenPoint.OF_QUARTER + WrittenStart.FORM),
            onOrBefore(WrittenPoint.OF_QUARTER + WrittenStart.FORM),
            on("(?:vào )?" + WrittenPoint.OF_QUARTER + WrittenStart.FORM),
            before(WrittenPoint.OF_MONTH + WrittenStart.FORM),
            onOrBefore(WrittenPoint.OF_MONTH + WrittenStart.FORM),
            on("(?:vào )?" + WrittenPoint.OF_MONTH + WrittenStart.FORM),
            before(WrittenPoint.OF_YEAR),
            onOrBefore(WrittenPoint.OF_YEAR),
            on("(?:vào )?" + WrittenPoint.OF_YEAR),
            before(WrittenPoint.OF_EVERY + WrittenStart.FORM),
            onOrBefore(WrittenPoint.OF_EVERY + WrittenStart.FORM),
            on("(?:vào |" + WrittenPoint.NAMED + ")" + WrittenPoint.OF_EVERY + WrittenStart.FORM),
            rule(
                    "RECURRING_BEFORE",
                    DueComparator.BEFORE,
                    WrittenPoint.AFTER_EVERY + "trước " + WrittenPoint.DAY,
                    RecurringRules::atPoint),
            rule(
                    "RECURRING_ON_OR_BEFORE",
                    DueComparator.ON_OR_BEFORE,
                    WrittenPoint.AFTER_EVERY + DayRules.NO_LATER + "~" + WrittenPoint.DAY,
                    RecurringRules::atPoint),
            on(WrittenPoint.AFTER_EVERY + "(?:vào )?" + WrittenPoint.NAMED + WrittenPoint.DAY),
            rule(
                    "RECURRING_WITHIN_MONTH",
                    DueComparator.WITHIN,
                    "tháng~(?<month>0?[1-9]|1[0-2])~,?~(?:hằng|hàng|mỗi) (?<period>năm)",
                    RecurringRules::endOfMonth),
            rule("RECURRING", DueComparator.WITHIN, WrittenPeriod.END, RecurringRules::byTheEnd),
            rule("RECURRING", DueComparator.WITHIN, WrittenPeriod.BEGINNING, RecurringRules::undated),
            // What stands between was not understood, so that the day in it is not known.
            rule(
                    "RECURRING_BEFORE",
                    DueComparator.BEFORE,
                    "trước " + NEAR + WrittenPeriod.EVERY,
                    RecurringRules::undated),
            rule(
                    "RECURRING_ON_OR_BEFORE",
                    DueComparator.ON_OR_BEFORE,
                    DayRules.NO_LATER + NEAR + WrittenPeriod.EVERY,
                    RecurringRules::undated),
            rule("RECURRING_ON", DueComparator.ON, "vào " + NEAR + WrittenPeriod.EVERY, RecurringRules::undated),
            rule(
                    "RECURRING",
                    DueComparator.WITHIN,
                    WrittenStart.IN_YEAR + NEAR + WrittenPeriod.EVERY,
                    RecurringRules::byTheEnd),
            rule("RECURRING", DueComparator.WITHIN, WrittenPeriod.EVERY + WrittenStart.FORM, RecurringRules::byTheEnd),
            rule(
                    "RECURRING",
                    DueComparator.WITHIN,
                    WrittenPeriod.SEVERAL + WrittenStart.FORM,
                    RecurringRules::byTheEnd),
            rule(
                    "RECURRING",
                    DueComparator.WITHIN,
                    "định k[ỳì],?~\\(?~" + WrittenPeriod.FORM,
                    RecurringRules::byTheEnd),
            new Rule(
                    "RECURRING",
                    DeadlineKind.RECURRING,
                    DueComparator.NONE,
                    Form.of("định k[ỳì]|" + WrittenPeriod.HOURLY),
                    (words, occasion) -> new Meaning.Undated(null, Sentence.of("explained.date.periodic"))));

    /** What words mean, with the comparator that they have. */
    private interface Reading {
        Meaning of(MatchResult words, DueComparator comparator, Occasion occasion);
    }

    private RecurringRules() {}

    private static Rule before(String form) {
        return rule("RECURRING_BEFORE", DueComparator.BEFORE, "trước " + form, RecurringRules::atPoint);
    }

    private static Rule onOrBefore(String form) {
        return rule(
                "RECURRING_ON_OR_BEFORE",
                DueComparator.ON_OR_BEFORE,
                DayRules.NO_LATER + "~" + form,
                RecurringRules::atPoint);
    }

    private static Rule on(String form) {
        return rule("RECURRING_ON", DueComparator.ON, form, RecurringRules::atPoint);
    }

    private static Rule rule(String code, DueComparator comparator, String form, Reading reading) {
        BiFunction<MatchResult, Occasion, Meaning> reader =
                (words, occasion) -> reading.of(words, comparator, occasion);
        return new Rule(code, DeadlineKind.RECURRING, comparator, Form.of(form), reader);
    }

    private static Meaning undated(MatchResult words, DueComparator comparator, Occasion occasion) {
        Recurrence recurrence = WrittenPeriod.read(words);
        return new Meaning.Undated(
                recurrence, Sentence.of("explained.date.recurring-at-least", recurrence.atLeast(), named(recurrence)));
    }

    private static Meaning byTheEnd(MatchResult words, DueComparator comparator, Occasion occasion) {
        Recurrence recurrence = WrittenPeriod.read(words);
        @Nullable LocalDate from = from(words, recurrence.period(), occasion);
        @Nullable LocalDate first = from == null ? null : recurrence.firstAfter(from, comparator, occasion.policy());
        return first == null
                ? undated(words, comparator, occasion)
                : new Meaning.First(
                        recurrence,
                        first,
                        Sentence.of(
                                "explained.date.recurring-by-the-end", recurrence.atLeast(), named(recurrence), first));
    }

    private static Meaning atPoint(MatchResult words, DueComparator comparator, Occasion occasion) {
        @Nullable Meaning impossible = WrittenPoint.impossibleHour(words);
        if (impossible != null) {
            return impossible;
        }
        Point point = WrittenPoint.read(words);
        @Nullable Point other = WrittenPoint.other(words);
        Period period = WrittenPeriod.period(words);
        @Nullable LocalDate from = from(words, period, occasion);
        if (other == null || from == null) {
            return first(words, point, comparator, occasion);
        }
        @Nullable LocalDate one = new Recurrence(period, point).firstAfter(from, comparator, occasion.policy());
        @Nullable LocalDate two = new Recurrence(period, other).firstAfter(from, comparator, occasion.policy());
        return first(words, one != null && two != null && two.isBefore(one) ? other : point, comparator, occasion);
    }

    private static Meaning endOfMonth(MatchResult words, DueComparator comparator, Occasion occasion) {
        int month = Integer.parseInt(words.group("month"));
        return first(words, new Point(month, Month.of(month).minLength(), null, null), comparator, occasion);
    }

    private static Meaning first(MatchResult words, Point point, DueComparator comparator, Occasion occasion) {
        Period period = WrittenPeriod.period(words);
        Recurrence recurrence = new Recurrence(period, point);
        if (WrittenPoint.isImpossible(point, period)) {
            return new Meaning.Undated(
                    recurrence, Sentence.of("explained.date.no-such-point", Objects.requireNonNull(point.day())));
        }
        @Nullable LocalDate from = from(words, period, occasion);
        @Nullable LocalDate first = from == null ? null : recurrence.firstAfter(from, comparator, occasion.policy());
        if (from == null || first == null) {
            String why = from == null ? "explained.date.recurring-no-issue" : "explained.date.recurring-no-first";
            return new Meaning.Undated(recurrence, Sentence.of(why, named(recurrence)));
        }
        Sentence how = point.isMissingIn(first)
                ? Sentence.of(
                        "explained.date.recurring.end-of-month",
                        named(recurrence),
                        first,
                        Objects.requireNonNull(point.day()))
                : Sentence.of("explained.date.recurring", named(recurrence), first);
        @Nullable LocalDate tonight = recurrence.firstAfter(from.minusDays(1), comparator, occasion.policy());
        boolean isOverTonight = tonight != null && !tonight.equals(first) && from.equals(occasion.issuedOn());
        return new Meaning.First(
                recurrence,
                first,
                isOverTonight
                        ? Sentence.of("explained.date.recurring.over-tonight", how, Objects.requireNonNull(tonight))
                        : how);
    }

    /**
     * The day after which it is due for the first time: that of the issue, the day before the one that is written, or the
     * last of the period of the issue. Null if the day of issue is not known.
     */
    private static @Nullable LocalDate from(MatchResult words, Period period, Occasion occasion) {
        @Nullable LocalDate issued = occasion.issuedOn();
        @Nullable LocalDate start = WrittenStart.read(words);
        @Nullable LocalDate from = start == null || issued != null && !start.isAfter(issued) ? issued : start.minusDays(1);
        return from != null && WrittenPoint.isInNext(words) ? period.lastDay(from) : from;
    }

    private static Sentence named(Recurrence recurrence) {
        Sentence period = Sentence.of("period." + recurrence.period());
        return recurrence.every() == 1 ? period : Sentence.of("period.several", recurrence.every(), period);
    }
}
