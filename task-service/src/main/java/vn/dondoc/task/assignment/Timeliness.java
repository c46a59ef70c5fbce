package vn.dondoc.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** How a task stands to its date, apart from its state: the first three for what is done, the others for what is open. */
public enum Timeliness {
    /** Done on a day before the day of its date. */
    EARLY,
    /** Done on the day of its date, in time. */
    ON_TIME,
    LATE,
    IN_TIME,
    /** Due within three working days. */
    NEAR,
    OVERDUE,
    /** Without a date, open or done. */
    UNDATED,
    /** Withdrawn or superseded: no date counts. */
    VOID;

    private static final int NEAR_WORKING_DAYS = 3;

    static Timeliness done(Instant submittedAt, @Nullable Instant due) {
        if (due == null) {
            return UNDATED;
        }
        if (submittedAt.isAfter(due)) {
            return LATE;
        }
        return day(submittedAt).isBefore(day(due)) ? EARLY : ON_TIME;
    }

    /** @param nearUntil see {@link #nearUntil} */
    static Timeliness of(Task task, Instant nearUntil) {
        Timeliness done = task.doneAs();
        if (done != null) {
            return done;
        }
        if (task.standing() == FigureBucket.VOID) {
            return VOID;
        }
        Instant due = task.due();
        if (due == null) {
            return UNDATED;
        }
        if (task.standing() == FigureBucket.OPEN_OVERDUE) {
            return OVERDUE;
        }
        return due.isBefore(nearUntil) ? NEAR : IN_TIME;
    }

    /** A date before this instant is near: three working days from today and the rest of that day. */
    static Instant nearUntil(Instant now, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(day(now), NEAR_WORKING_DAYS)
                .plusDays(1)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
