package vn.dondoc.console.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.console.api.Task;

/** Makes of a task's date and state the badge that tells it, in working days and weekdays of Vietnam. */
@Component("dueBadges")
public final class DueBadges {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final BusinessClock clock;
    private final WorkingDays workingDays;
    private final MessageSource words;

    DueBadges(BusinessClock clock, WorkingDays workingDays, MessageSource words) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.words = words;
    }

    public DueBadge of(Task task) {
        return switch (task.state()) {
            case COMPLETED -> completed(task);
            case SUSPENDED -> badge("calm", "⏸", "due.suspended");
            case WITHDRAWN, SUPERSEDED -> badge("calm", "–", "due.void");
            case REPORTED -> task.due() == null ? badge("calm", "…", "due.reported") : open(task, task.due());
            default -> task.due() == null ? badge("calm", "–", "due.undated") : open(task, task.due());
        };
    }

    private DueBadge completed(Task task) {
        return switch (task.timeliness()) {
            case LATE -> badge("calm", "✓", "due.done-late");
            case UNDATED -> badge("good", "✓", "due.done");
            default -> badge("good", "✓", "due.done-in-time");
        };
    }

    private DueBadge open(Task task, Instant due) {
        LocalDate today = clock.today();
        ZonedDateTime at = due.atZone(ZONE);
        LocalDate day = at.toLocalDate();
        if (due.isBefore(clock.instant()) && task.timeliness() == Task.Timeliness.OVERDUE) {
            long late = ChronoUnit.DAYS.between(day, today);
            return late == 0
                    ? badge("bad", "!", "due.overdue-today", hour(at))
                    : badge("bad", "!", "due.overdue", late, onDay(day, today));
        }
        if (day.equals(today)) {
            return isEndOfDay(at) ? badge("warn", "●", "due.today") : badge("warn", "●", "due.today-at", hour(at));
        }
        if (day.equals(today.plusDays(1))) {
            return isEndOfDay(at)
                    ? badge("warn", "●", "due.tomorrow")
                    : badge("warn", "●", "due.tomorrow-at", hour(at));
        }
        String tone = task.timeliness() == Task.Timeliness.NEAR ? "warn" : "calm";
        return badge(tone, "○", "due.left", workingDays.between(today, day), onDay(day, today));
    }

    private static boolean isEndOfDay(ZonedDateTime at) {
        return !at.toLocalTime().isBefore(END_OF_DAY);
    }

    private static String hour(ZonedDateTime at) {
        return HOUR.format(at);
    }

    /** With its weekday, and the year if it is another. */
    private String onDay(LocalDate day, LocalDate today) {
        String weekday =
                words.getMessage("short-day." + day.getDayOfWeek().getValue(), null, LocaleContextHolder.getLocale());
        return weekday + " " + (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    private static DueBadge badge(String tone, String sign, String key, Object... arguments) {
        return new DueBadge(tone, sign, key, List.of(arguments));
    }
}
