package vn.dondoc.notification.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.notification.notice.Vietnamese;

/** Times as people here write them, Vietnamese local time. */
final class Due {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("ss");
    private static final DateTimeFormatter THOUSANDTHS = DateTimeFormatter.ofPattern("ss','SSS");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private Due() {}

    /** Its day here. */
    static LocalDate local(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    /** How many days here are between them. */
    static long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(local(from), local(to));
    }

    /** The day alone, for example {@code 31/12/2023}. */
    static String day(Instant instant) {
        return VietnameseDay.written(local(instant));
    }

    /** In few words: {@code 31/12/2023} where that day counts in full, else {@code 14 giờ 00 ngày 5/12/2023}. */
    static String brief(Instant due) {
        ZonedDateTime local = due.atZone(WorkingCalendar.ZONE);
        return isEndOfDay(local.toLocalTime())
                ? day(due)
                : Vietnamese.say("letter-due.brief", HOUR.format(local), MINUTE.format(local), day(due));
    }

    private static boolean isEndOfDay(LocalTime time) {
        return time.withNano(0).equals(END_OF_DAY);
    }

    /** For example {@code hết ngày 31/12/2023 (Chủ nhật)} or {@code 14 giờ 00 ngày 5/12/2023 (thứ Ba)}. */
    static String full(@Nullable Instant due) {
        if (due == null) {
            return Vietnamese.say("letter-due.none");
        }
        return isEndOfDay(due.atZone(WorkingCalendar.ZONE).toLocalTime())
                ? Vietnamese.say("letter-due.end-of-day", day(due), weekday(due))
                : moment(due);
    }

    /** When something happened, for example {@code 15 giờ 05 ngày 19/12/2023 (thứ Ba)}. */
    static String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(WorkingCalendar.ZONE);
        return Vietnamese.say(
                "letter-moment", HOUR.format(local), MINUTE.format(local), day(instant), weekday(instant));
    }

    /** The same, with the seconds where only they say whether it was in time. */
    static String moment(Instant instant, @Nullable Instant due) {
        if (due == null || !isTheSame(ChronoUnit.MINUTES, instant, due)) {
            return moment(instant);
        }
        ZonedDateTime local = instant.atZone(WorkingCalendar.ZONE);
        boolean bySoLittle = instant.isAfter(due) && isTheSame(ChronoUnit.SECONDS, instant, due);
        return Vietnamese.say(
                "letter-moment.exact",
                HOUR.format(local),
                MINUTE.format(local),
                (bySoLittle ? THOUSANDTHS : SECOND).format(local),
                day(instant),
                weekday(instant));
    }

    private static boolean isTheSame(ChronoUnit unit, Instant one, Instant other) {
        return one.truncatedTo(unit).equals(other.truncatedTo(unit));
    }

    private static String weekday(Instant instant) {
        return Vietnamese.say(VietnameseDay.weekday(local(instant)).key());
    }
}
