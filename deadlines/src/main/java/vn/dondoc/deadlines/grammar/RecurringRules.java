package vn.dondoc.deadlines.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.Recurrence;
import vn.dondoc.deadlines.Recurrence.Period;
import vn.dondoc.deadlines.Recurrence.Point;
import vn.dondoc.deadlines.text.Sentence;

/** Obligations in every period. Where the words name a day of the period, the first one is the date. */
final class RecurringRules {

    /** What may stand between a period and how much of it is asked for. */
    static final String HELPING = "(?:phải|cần|đều|sẽ|có|tổ chức|thực hiện|hoàn thành|tiến hành|họp|kiểm tra|báo cáo) ";

    private static final String PERIOD = "(?<period>ngày|tuần|tháng|qu[ýí]|(?:0?6|sáu) tháng|nửa năm|năm)";
    private static final String COUNT = "[0-9]{1,2}|một|hai|ba|bốn|năm(?= (?:lần|cuộc|buổi))";

    /** How much of it a period asks for. */
    static final String LEAST = "(?:ít nhất|tối thiểu|không ít hơn|không dưới)";

    /** "Mỗi tháng phải có ít nhất 01", "mỗi năm 02 lần". */
    private static final String OF_EACH =
            "(?:~,?~(?:" + HELPING + "){0,3}" + LEAST + "~(?<least>" + COUNT + ")|~(?<each>" + COUNT + ") lần)?";

    private static final String EVERY = "(?:(?<times>" + COUNT + ") lần~(?:/|trong|trên|một|mỗi)?~(?:một |mỗi |1 )?|"
            + "(?:hằng|hàng|mỗi|từng) )" + PERIOD + OF_EACH;
    private static final String NEAR = "[^;\\n]{0,40}?";

    /** What is an hour is no day: nothing of it is given back. */
    private static final String HOUR = "(?:(?:lúc )?(?<hour>[0-9]{1,2})~(?:giờ|[hg](?!\\p{L})|:)~"
            + "(?:(?<minute>[0-9]{2})(?!~[/.-]~[0-9]| tháng [0-9])~(?:phút|['’′])?)?+~,?~)?+";

    private static final String ON = "(?:(?:các |mọi )?(?:ngày|chiều|sáng) )?";
    private static final String WEEKDAY = "(?:thứ~(?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ nhật))";
    private static final String DATE =
            "(?<day>[0-9]{1,2})(?:~[/.-]~(?<month>[0-9]{1,2})| tháng (?<month2>[0-9]{1,2}))?";

    /** A point of the period, with the period: "15:00 ngày thứ Sáu hàng tuần", "ngày 25/12 hằng năm", "14h00 hằng ngày". */
    static final String POINT =
            "(?=(?:lúc |các |mọi |ngày |chiều |sáng |thứ|chủ )?[0-9]|các |mọi |ngày |chiều |sáng |thứ"
                    + "|chủ )" + HOUR + "(?:" + ON + "(?:" + WEEKDAY + "|" + DATE
                    + "(?:~(?:,|và)~(?:ngày )?(?<other>[0-9]{1,2}~[/.-]~[0-9]{1,2}))?)~,?~(?:của )?)?"
                    + "(?:(?:hằng|hàng|mỗi|từng) |cuối mỗi )" + PERIOD;

    /** A day of a month that is named by its place in the quarter: "ngày 20 của tháng cuối quý". */
    static final String OF_QUARTER = HOUR + "(?:ngày )?(?<day>[0-9]{1,2})~,?~(?:của )?tháng "
            + "(?<place>đầu(?: tiên)?|giữa|cuối(?: cùng)?|thứ (?:nhất|hai|ba))~,?~(?:của |trong )?"
            + "(?:(?:hằng|hàng|mỗi|từng|các) )?(?<period>qu[ýí])(?!~(?:[0-9]|[ivx]{1,3}(?!\\p{L})|này|trước))"
            + "(?<next> (?:sau|kế tiếp|tiếp theo|tới|liền kề))?";

    /** The period first: "hằng năm (trước ngày 15 tháng 11)". */
    static final String EVERY_TIME = "(?:hằng|hàng|mỗi) " + PERIOD + "~,?~\\(?~";

    static final String DAY = "(?=(?:lúc )?[0-9]|ngày |thứ|chủ |chiều |sáng )" + HOUR + "(?:" + ON + "(?:" + WEEKDAY
            + "|" + DATE + ")(?![/.-]?[0-9]))?";

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("hai", DayOfWeek.MONDAY),
            Map.entry("2", DayOfWeek.MONDAY),
            Map.entry("ba", DayOfWeek.TUESDAY),
            Map.entry("3", DayOfWeek.TUESDAY),
            Map.entry("tư", DayOfWeek.WEDNESDAY),
            Map.entry("4", DayOfWeek.WEDNESDAY),
            Map.entry("năm", DayOfWeek.THURSDAY),
            Map.entry("5", DayOfWeek.THURSDAY),
            Map.entry("sáu", DayOfWeek.FRIDAY),
            Map.entry("6", DayOfWeek.FRIDAY),
            Map.entry("bảy", DayOfWeek.SATURDAY),
            Map.entry("7", DayOfWeek.SATURDAY));

    private static final Map<String, Integer> COUNTS = Map.of("một", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5);

    static final List<Rule> ALL = List.of(
            rule("RECURRING_BEFORE", DueComparator.BEFORE, "trước " + OF_QUARTER, true),
            rule("RECURRING_ON_OR_BEFORE", DueComparator.ON_OR_BEFORE, DayRules.NO_LATER + "~" + OF_QUARTER, true),
            rule("RECURRING_ON", DueComparator.ON, "(?:vào )?" + OF_QUARTER, true),
            rule("RECURRING_BEFORE", DueComparator.BEFORE, "trước " + POINT, true),
            rule("RECURRING_ON_OR_BEFORE", DueComparator.ON_OR_BEFORE, DayRules.NO_LATER + "~" + POINT, true),
            rule("RECURRING_ON", DueComparator.ON, "vào " + POINT, true),
            rule("RECURRING_BEFORE", DueComparator.BEFORE, EVERY_TIME + "trước " + DAY, true),
            rule(
                    "RECURRING_ON_OR_BEFORE",
                    DueComparator.ON_OR_BEFORE,
                    EVERY_TIME + DayRules.NO_LATER + "~" + DAY,
                    true),
            new Rule(
                    "RECURRING_WITHIN_MONTH",
                    DeadlineKind.RECURRING,
                    DueComparator.WITHIN,
                    Form.of("tháng~(?<month>0?[1-9]|1[0-2])~,?~(?:hằng|hàng|mỗi) (?<period>năm)"),
                    RecurringRules::endOfMonth),
            rule("RECURRING_BEFORE", DueComparator.BEFORE, "trước " + NEAR + EVERY),
            rule("RECURRING_ON_OR_BEFORE", DueComparator.ON_OR_BEFORE, DayRules.NO_LATER + NEAR + EVERY),
            rule("RECURRING_ON", DueComparator.ON, "vào " + NEAR + EVERY),
            rule("RECURRING", DueComparator.NONE, EVERY),
            new Rule(
                    "RECURRING",
                    DeadlineKind.RECURRING,
                    DueComparator.NONE,
                    Form.of("định k[ỳì]"),
                    (words, occasion) -> new Meaning.Undated(null, Sentence.of("explained.date.periodic"))));

    private RecurringRules() {}

    private static Rule rule(String code, DueComparator comparator, String form) {
        return rule(code, comparator, form, false);
    }

    private static Rule rule(String code, DueComparator comparator, String form, boolean hasPoint) {
        return new Rule(
                code,
                DeadlineKind.RECURRING,
                comparator,
                Form.of(form),
                hasPoint
                        ? (words, occasion) -> first(words, comparator, occasion)
                        : (words, occasion) -> undated(words));
    }

    private static Meaning undated(MatchResult words) {
        int atLeast = Math.max(1, count(words));
        Period period = period(words);
        return new Meaning.Undated(
                new Recurrence(period, atLeast),
                Sentence.of("explained.date.recurring-at-least", atLeast, named(period)));
    }

    private static int count(MatchResult words) {
        String count = Stream.of("times", "least", "each")
                .map(words::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("1")
                .toLowerCase(Locale.ROOT);
        return COUNTS.containsKey(count) ? COUNTS.get(count) : Integer.parseInt(count);
    }

    private static Meaning first(MatchResult words, DueComparator comparator, Occasion occasion) {
        @Nullable Integer hour = number(words.group("hour"));
        @Nullable Integer minute = number(words.group("minute"));
        if (hour != null && WrittenHour.time(hour, minute == null ? 0 : minute) == null) {
            return WrittenHour.impossible(hour, minute == null ? 0 : minute);
        }
        Point point = point(words);
        @Nullable Point other = other(words);
        @Nullable LocalDate issued = occasion.issuedOn();
        if (other == null || issued == null) {
            return first(words, point, comparator, occasion);
        }
        @Nullable LocalDate one = new Recurrence(Period.YEAR, 1, point).firstAfter(issued, comparator, occasion.policy());
        @Nullable LocalDate two = new Recurrence(Period.YEAR, 1, other).firstAfter(issued, comparator, occasion.policy());
        return first(words, one != null && two != null && two.isBefore(one) ? other : point, comparator, occasion);
    }

    /** The second of two days of a year: "trước ngày 15/6 và 15/12 hằng năm". */
    private static @Nullable Point other(MatchResult words) {
        @Nullable String written = words.namedGroups().containsKey("other") ? words.group("other") : null;
        if (written == null) {
            return null;
        }
        String[] day = written.split("\\s*[/.-]\\s*");
        return new Point(Integer.valueOf(day[1]), Integer.valueOf(day[0]), null, null);
    }

    private static Meaning endOfMonth(MatchResult words, Occasion occasion) {
        int month = Integer.parseInt(words.group("month"));
        return first(words, new Point(month, Month.of(month).minLength(), null, null), DueComparator.WITHIN, occasion);
    }

    private static Meaning first(MatchResult words, Point point, DueComparator comparator, Occasion occasion) {
        Period period = period(words);
        Recurrence recurrence = new Recurrence(period, 1, point);
        @Nullable LocalDate issued = from(words, occasion);
        @Nullable LocalDate first = issued == null ? null : recurrence.firstAfter(issued, comparator, occasion.policy());
        if (isImpossible(point, period)) {
            return new Meaning.Undated(
                    recurrence, Sentence.of("explained.date.no-such-point", Objects.requireNonNull(point.day())));
        }
        if (issued == null || first == null) {
            String why = issued == null ? "explained.date.recurring-no-issue" : "explained.date.recurring-no-first";
            return new Meaning.Undated(recurrence, Sentence.of(why, named(period)));
        }
        Sentence how = point.isMissingIn(first)
                ? Sentence.of(
                        "explained.date.recurring.end-of-month",
                        named(period),
                        first,
                        Objects.requireNonNull(point.day()))
                : Sentence.of("explained.date.recurring", named(period), first);
        @Nullable LocalDate tonight = recurrence.firstAfter(issued.minusDays(1), comparator, occasion.policy());
        boolean isOverTonight = tonight != null && !tonight.equals(first) && issued.equals(occasion.issuedOn());
        return new Meaning.First(
                recurrence,
                first,
                isOverTonight
                        ? Sentence.of("explained.date.recurring.over-tonight", how, Objects.requireNonNull(tonight))
                        : how);
    }

    /** A day that no month has, or not the one that is named with it: 32, 30/02, 15/13. */
    private static boolean isImpossible(Point point, Period period) {
        @Nullable Integer day = point.day();
        @Nullable Integer month = period == Period.QUARTER ? null : point.month();
        if (day == null) {
            return false;
        }
        boolean isNoMonth = month != null && (month < 1 || month > 12);
        return isNoMonth
                || day < 1
                || day > (month == null ? 31 : Month.of(month).maxLength());
    }

    /** The day after which it is due for the first time: that of the issue, or the last of the quarter of the issue. */
    private static @Nullable LocalDate from(MatchResult words, Occasion occasion) {
        @Nullable LocalDate issued = occasion.issuedOn();
        boolean isNext = words.namedGroups().containsKey("next") && words.group("next") != null;
        return issued == null || !isNext
                ? issued
                : YearMonth.of(issued.getYear(), issued.getMonth().firstMonthOfQuarter())
                        .plusMonths(2)
                        .atEndOfMonth();
    }

    private static Point point(MatchResult words) {
        @Nullable LocalTime time = time(number(words.group("hour")), number(words.group("minute")));
        if (words.namedGroups().containsKey("place")) {
            String place = words.group("place").toLowerCase(Locale.ROOT);
            int month = place.startsWith("đầu") || place.endsWith("nhất")
                    ? 1
                    : place.equals("giữa") || place.endsWith("hai") ? 2 : 3;
            return new Point(month, number(words.group("day")), null, time);
        }
        @Nullable String month = words.group("month") == null ? words.group("month2") : words.group("month");
        @Nullable String weekday = words.group("weekday");
        return new Point(
                number(month),
                number(words.group("day")),
                weekday != null
                        ? WEEKDAYS.get(weekday.toLowerCase(Locale.ROOT))
                        : words.group("sunday") == null ? null : DayOfWeek.SUNDAY,
                time);
    }

    private static @Nullable LocalTime time(@Nullable Integer hour, @Nullable Integer minute) {
        return hour == null ? null : WrittenHour.time(hour, minute == null ? 0 : minute);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static Sentence named(Period period) {
        return Sentence.of("period." + period);
    }

    private static Period period(MatchResult words) {
        return switch (words.group("period").toLowerCase(Locale.ROOT)) {
            case "ngày" -> Period.DAY;
            case "tuần" -> Period.WEEK;
            case "tháng" -> Period.MONTH;
            case "quý", "quí" -> Period.QUARTER;
            case "năm" -> Period.YEAR;
            default -> Period.HALF_YEAR;
        };
    }
}
