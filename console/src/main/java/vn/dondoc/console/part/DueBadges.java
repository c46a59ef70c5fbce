package vn.dondoc.console.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Task.Timeliness;

/** Makes of a task's date and state the badge that tells it, in working days and weekdays of Vietnam. */
@Component("dueBadges")
public final class DueBadges {
    private static final int A_YEAR = 366;

    private final BusinessClock clock;
    private final WorkingDays workingDays;
    private final Days days;

    DueBadges(BusinessClock clock, WorkingDays workingDays, Days days) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.days = days;
    }

    public DueBadge of(Task task) {
        return switch (task.state()) {
            case COMPLETED -> handedIn(task, "due.done", "good", "✓", "calm");
            case REPORTED -> handedIn(task, "due.reported", "calm", "…", "warn");
            case SUSPENDED -> badge("calm", "‖", "due.suspended");
            case WITHDRAWN, SUPERSEDED -> badge("calm", "–", "due.void");
            default -> task.due() == null ? undated(task) : open(task, task.due());
        };
    }

    /** By the day of the report, whenever it was or will be decided. */
    private DueBadge handedIn(Task task, String key, String tone, String sign, String lateTone) {
        if (task.report() == null) {
            return badge(tone, sign, key);
        }
        Instant sent = task.report().submittedAt();
        String on = days.brief(Days.local(sent).toLocalDate(), clock.today());
        if (task.due() == null) {
            return badge(tone, sign, key + ".undated", on);
        }
        if (task.timeliness() != Timeliness.LATE && task.timeliness() != Timeliness.OVERDUE) {
            return badge(tone, sign, key + ".in-time", on);
        }
        if (!sent.isAfter(task.due())) {
            return badge(lateTone, sign, key + ".moved", on);
        }
        long late = daysBetween(task.due(), sent);
        return late == 0
                ? badge(lateTone, sign, key + ".hours-late", on)
                : badge(lateTone, sign, key + ".days-late", late);
    }

    private DueBadge undated(Task task) {
        Instant heard =
                task.report() == null ? task.assignedAt() : task.report().submittedAt();
        long silent = heard == null ? 0 : daysBetween(heard, clock.instant());
        return silent <= 0 ? badge("calm", "–", "due.undated") : badge("calm", "–", "due.undated-silent", silent);
    }

    private DueBadge open(Task task, Instant due) {
        LocalDate today = clock.today();
        ZonedDateTime at = Days.local(due);
        LocalDate day = at.toLocalDate();
        String on = days.briefWeekday(day, today);
        boolean isPast = due.isBefore(clock.instant());
        if (isPast && task.timeliness() == Timeliness.OVERDUE) {
            long late = daysBetween(due, clock.instant());
            return late == 0
                    ? badge("bad", "!", "due.overdue-today", Days.hour(at))
                    : badge("bad", "!", "due.overdue", late, on);
        }
        if (isPast) {
            // Whether it was missed is not recorded yet: nobody is called late before.
            return badge("warn", "●", "due.just-over", on);
        }
        boolean isAtEnd = Days.isEndOfDay(at);
        if (day.equals(today)) {
            return isAtEnd ? badge("warn", "●", "due.today") : badge("warn", "●", "due.today-at", Days.hour(at));
        }
        if (day.equals(today.plusDays(1))) {
            return isAtEnd ? badge("warn", "●", "due.tomorrow") : badge("warn", "●", "due.tomorrow-at", Days.hour(at));
        }
        String until = isAtEnd ? on : on + ", " + Days.hour(at);
        if (day.isAfter(today.plusDays(A_YEAR))) {
            return badge("calm", "○", "due.far", until);
        }
        long left = workingDays.between(today, day);
        String tone = task.timeliness() == Timeliness.NEAR ? "warn" : "calm";
        return left == 0 ? badge(tone, "○", "due.none-left", until) : badge(tone, "○", "due.left", left, until);
    }

    private static long daysBetween(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(
                Days.local(from).toLocalDate(), Days.local(to).toLocalDate());
    }

    private static DueBadge badge(String tone, String sign, String key, Object... arguments) {
        return new DueBadge(tone, sign, key, List.of(arguments));
    }
}
