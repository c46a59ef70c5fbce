package vn.dondoc.console.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.SystemClock;

/** Says days and instants as offices do: by Vietnam's clock, with the weekday. */
@Component("days")
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final MessageSource words;
    private final SystemClock clock;

    Days(MessageSource words, SystemClock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The day alone; nothing for none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : written("day.whole", day);
    }

    /** The day with its weekday. */
    public String weekday(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        LocalDate day = local(at).toLocalDate();
        return said("short-day." + day.getDayOfWeek().getValue()) + " " + day(day);
    }

    /** A due instant: the day with its weekday, and the hour where it is not the day's end. */
    public String until(Instant due) {
        ZonedDateTime local = local(due);
        return (isEndOfDay(local) ? "" : hour(local) + " ") + weekday(due);
    }

    /** The day with its hour. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : hour(local(at)) + " " + day(local(at).toLocalDate());
    }

    /** The day, with its year only if that is not this one. */
    String brief(LocalDate day, LocalDate today) {
        return written(day.getYear() == today.getYear() ? "day.of-this-year" : "day.whole", day);
    }

    /** The same with its weekday. */
    String briefWeekday(LocalDate day, LocalDate today) {
        return said("short-day." + day.getDayOfWeek().getValue()) + " " + brief(day, today);
    }

    static ZonedDateTime local(Instant at) {
        return at.atZone(ZONE);
    }

    static boolean isEndOfDay(ZonedDateTime at) {
        return !at.toLocalTime().isBefore(END_OF_DAY);
    }

    static String hour(ZonedDateTime at) {
        return TIME.format(at);
    }

    private String written(String pattern, LocalDate day) {
        Locale locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(said(pattern), locale).format(day);
    }

    private String said(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** When it began that something does not answer: the hour, with the day if that was yesterday or before. */
    public String since(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        return local.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), ZONE)) ? TIME.format(local) : time(at);
    }
}
