package vn.dondoc.deadlines.grammar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Recurrence.Period;
import vn.dondoc.deadlines.Recurrence.Point;

/** A point of a period in writing: 15:00 thứ Sáu, ngày 25/12, ngày 20 tháng cuối quý, ngày 10 tháng sau. */
final class WrittenPoint {

    /** What is an hour is no day: nothing of it is given back. */
    static final String HOUR = "(?:(?:lúc )?(?<hour>[0-9]{1,2})~(?:giờ|[hg](?!\\p{L})|:)~"
            + "(?:(?<minute>[0-9]{2})(?!~[/.-]~[0-9]| tháng [0-9])~(?:phút|['’′])?)?+~,?~" + WrittenHour.PART + ")?+";

    private static final String ON = "(?:(?:các |mọi )?(?:ngày|" + WrittenDay.PART_OF_DAY + ")(?: ngày)? )?";
    static final String WEEKDAY = "(?:thứ~(?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ nhật))";
    private static final String AND = "(?:~(?:,|và|hoặc)~(?:ngày )?";
    private static final String DATE =
            "(?<day>[0-9]{1,2})(?:~[/.-]~(?<month>[0-9]{1,2})| tháng (?<month2>[0-9]{1,2}))?";
    private static final String NEXT = "(?<next>sau|kế tiếp|tiếp theo|tới|liền kề|liền sau|kế sau)";

    /** "Ngày 25 của tháng", of each. */
    private static final String OF_A_MONTH =
            "(?<=của\\s)(?=tháng(?! (?:[0-9]|này|sau|tới|đầu|cuối|giữa|thứ|kế|tiếp|liền|báo))(?!\\p{L}))";

    /** With its period: "15:00 ngày thứ Sáu hàng tuần", "ngày 25/12 hằng năm", "14h00 hằng ngày". */
    static final String OF_EVERY =
            "(?=(?:lúc |các |mọi |ngày |thứ|chủ |" + WrittenDay.PART_OF_DAY + " )?[0-9]|các |mọi |ngày |"
                    + WrittenDay.PART_OF_DAY + " |thứ|chủ )" + HOUR + "(?:" + ON + "(?:" + WEEKDAY + AND
                    + "(?<otherWeekday>thứ~(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật))?|" + DATE + AND
                    + "(?<other>[0-9]{1,2}(?:~[/.-]~[0-9]{1,2})?))?)~,?~(?:của )?)?(?:(?:hằng|hàng|mỗi|từng) |cuối mỗi |"
                    + OF_A_MONTH
                    + ")" + WrittenPeriod.FORM;

    /** What begins so names a day, an hour or a weekday, not just a number. */
    static final String NAMED =
            "(?=(?:các |mọi )?(?:(?<!(?:và|,)\\s)(?:lúc )?[0-9]{1,2}~(?:giờ|[hg](?!\\p{L})|:)|ngày~[0-9]|(?:(?:ngày|"
                    + WrittenDay.PART_OF_DAY + ") )?(?:thứ~(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)))";

    /** In a month that is named by its place in each quarter: "ngày 20 của tháng cuối quý", "… của quý tiếp theo". */
    static final String OF_QUARTER = HOUR + "(?:ngày )?(?<day>[0-9]{1,2})~,?~(?:của )?" + WrittenQuarter.MONTH_OF
            + "(?!~(?:[0-9]|[ivx]{1,3}(?!\\p{L})|này|trước))(?: " + NEXT + ")?";

    /** In the month after the one that is reported on, or in that one: "ngày 10 tháng sau", "ngày 25 của tháng báo cáo". */
    static final String OF_MONTH = HOUR + "ngày (?<day>[0-9]{1,2})~,?~(?:của )?(?<period>tháng) (?:"
            + NEXT.replace("|tới", "") + "(?: (?:của )?(?:kỳ|tháng) báo cáo)?|báo cáo)(?! (?:quý|khi|ngày|thời))";

    /** In the year after: "ngày 15/01 năm sau". */
    static final String OF_YEAR = HOUR + "(?:ngày )?(?<day>[0-9]{1,2})(?:~[/.-]~| tháng )(?<month>[0-9]{1,2})~,?~"
            + "(?:của )?(?<period>năm) " + NEXT.replace("|tới", "");

    /** After its period: "hằng năm (trước ngày 15 tháng 11)". */
    static final String AFTER_EVERY = "(?:hằng |hàng |mỗi |(?:báo cáo|giao ban) (?=tuần ))" + WrittenPeriod.FORM
            + "(?: (?:0?1|một) lần)?(?: (?:gửi|nộp))?~,?~\\(?~";

    static final String DAY = "(?=(?:lúc )?[0-9]|ngày |thứ|chủ |" + WrittenDay.PART_OF_DAY + " )" + HOUR + "(?:" + ON
            + "(?:" + WEEKDAY + "|" + DATE + ")(?![/.-]?[0-9]))?";

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

    private WrittenPoint() {}

    static Point read(MatchResult words) {
        @Nullable LocalTime time = time(words);
        @Nullable Integer day = number(words, "day");
        if (part(words, "place") != null) {
            return new Point(WrittenQuarter.place(words), day, null, time);
        }
        @Nullable Integer month = number(words, "month");
        return new Point(month == null ? number(words, "month2") : month, day, weekday(words), time);
    }

    /** The second of two days: "trước ngày 15/6 và 15/12 hằng năm", "thứ Hai và thứ Năm hằng tuần"; null if there is one. */
    static @Nullable Point other(MatchResult words) {
        @Nullable String weekday = part(words, "otherWeekday");
        if (weekday != null) {
            return new Point(null, null, weekday(weekday), time(words));
        }
        @Nullable String written = part(words, "other");
        if (written == null) {
            return null;
        }
        String[] day = written.split("\\s*[/.-]\\s*");
        return new Point(day.length == 1 ? null : Integer.valueOf(day[1]), Integer.valueOf(day[0]), null, time(words));
    }

    /** Whether it lies in the period after the one that it is about. */
    static boolean isInNext(MatchResult words) {
        return part(words, "next") != null;
    }

    /** What the words say of an hour that no day has; null if there is none. */
    static @Nullable Meaning impossibleHour(MatchResult words) {
        @Nullable Integer hour = number(words, "hour");
        @Nullable Integer minutes = number(words, "minute");
        int minute = minutes == null ? 0 : minutes;
        return hour == null || WrittenHour.time(hour(words, hour), minute) != null
                ? null
                : WrittenHour.impossible(hour, minute);
    }

    /** A day that no month has, or not the one that is named with it: 32, 30/02, 15/13. */
    static boolean isImpossible(Point point, Period period) {
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

    static @Nullable DayOfWeek weekday(MatchResult words) {
        @Nullable String weekday = part(words, "weekday");
        if (weekday != null) {
            return weekday(weekday);
        }
        return part(words, "sunday") == null ? null : DayOfWeek.SUNDAY;
    }

    private static DayOfWeek weekday(String written) {
        String[] words = written.toLowerCase(Locale.ROOT).split("\\s+");
        return WEEKDAYS.getOrDefault(words[words.length - 1].replace("thứ", ""), DayOfWeek.SUNDAY);
    }

    private static @Nullable LocalTime time(MatchResult words) {
        @Nullable Integer hour = number(words, "hour");
        @Nullable Integer minute = number(words, "minute");
        return hour == null ? null : WrittenHour.time(hour(words, hour), minute == null ? 0 : minute);
    }

    private static int hour(MatchResult words, int written) {
        return WrittenHour.hour(written, part(words, "part"));
    }

    private static @Nullable Integer number(MatchResult words, String name) {
        @Nullable String digits = part(words, name);
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable String part(MatchResult words, String name) {
        return words.namedGroups().containsKey(name) ? words.group(name) : null;
    }
}
