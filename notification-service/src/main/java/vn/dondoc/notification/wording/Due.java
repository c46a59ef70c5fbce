package vn.dondoc.notification.wording;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** Times as people here write them, Vietnamese local time. */
final class Due {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'giờ' mm");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private Due() {}

    /** The day alone, for example {@code 31/12/2023}. */
    static String day(Instant instant) {
        return VietnameseDay.written(instant.atZone(WorkingCalendar.ZONE).toLocalDate());
    }

    /** For example {@code hết ngày 31/12/2023 (Chủ nhật)} or {@code 14 giờ 00 ngày 5/12/2023 (thứ Ba)}. */
    static String full(@Nullable Instant due) {
        if (due == null) {
            return "không có thời hạn";
        }
        LocalTime time = due.atZone(WorkingCalendar.ZONE).toLocalTime().withNano(0);
        return (time.equals(END_OF_DAY) ? "hết ngày " : HOUR.format(time) + " ngày ") + dayAndWeekday(due);
    }

    /** When something happened, for example {@code 15 giờ 05 ngày 19/12/2023 (thứ Ba)}. */
    static String moment(Instant instant) {
        return HOUR.format(instant.atZone(WorkingCalendar.ZONE)) + " ngày " + dayAndWeekday(instant);
    }

    private static String dayAndWeekday(Instant instant) {
        ZonedDateTime local = instant.atZone(WorkingCalendar.ZONE);
        return VietnameseDay.written(local.toLocalDate()) + " (" + VietnameseDay.weekday(local.toLocalDate()) + ")";
    }
}
