package vn.dondoc.console.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says days and instants as offices do: by Vietnam's clock, with the weekday. */
@Component("days")
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final MessageSource words;

    Days(MessageSource words) {
        this.words = words;
    }

    /** The day alone; nothing for none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The day with its weekday. */
    public String weekday(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime local = at.atZone(ZONE);
        return words.getMessage("short-day." + local.getDayOfWeek().getValue(), null, LocaleContextHolder.getLocale())
                + " " + DAY.format(local);
    }

    /** A due instant: the day with its weekday, and the hour where it is not the day's end. */
    public String until(Instant due) {
        ZonedDateTime local = due.atZone(ZONE);
        return (local.toLocalTime().isBefore(END_OF_DAY) ? TIME.format(local) + " " : "") + weekday(due);
    }

    /** The day with its hour. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(ZONE)) + " " + DAY.format(at.atZone(ZONE));
    }
}
