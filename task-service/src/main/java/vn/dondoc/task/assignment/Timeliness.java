package vn.dondoc.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
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

    static Timeliness done(Instant submittedAt, @Nullable Instant due) {
        if (due == null) {
            return UNDATED;
        }
        if (submittedAt.isAfter(due)) {
            return LATE;
        }
        return day(submittedAt).isBefore(day(due)) ? EARLY : ON_TIME;
    }

    static Timeliness of(Task task, Horizon horizon) {
        Timeliness done = task.doneAs();
        return done != null ? done : open(task.standing(), task.due(), horizon);
    }

    /** Of what is not done. */
    static Timeliness open(FigureBucket standing, @Nullable Instant due, Horizon horizon) {
        if (standing == FigureBucket.VOID) {
            return VOID;
        }
        if (due == null) {
            return UNDATED;
        }
        if (standing == FigureBucket.OPEN_OVERDUE) {
            return OVERDUE;
        }
        return due.isBefore(horizon.nearUntil()) ? NEAR : IN_TIME;
    }

    /** Where tasks that stand so are counted. */
    Set<FigureBucket> standings() {
        return switch (this) {
            case EARLY, ON_TIME -> Set.of(FigureBucket.DONE_IN_TIME);
            case LATE -> Set.of(FigureBucket.DONE_LATE);
            case IN_TIME, NEAR -> Set.of(FigureBucket.OPEN_IN_TIME);
            case OVERDUE -> Set.of(FigureBucket.OPEN_OVERDUE);
            case UNDATED -> Set.of(FigureBucket.OPEN_UNDATED, FigureBucket.DONE_UNDATED);
            case VOID -> Set.of(FigureBucket.VOID);
        };
    }

    /** What else holds of them. */
    Optional<Criteria> criteria(Horizon horizon) {
        return switch (this) {
            case EARLY, ON_TIME -> Optional.of(Criteria.where("doneAs").is(this));
            case NEAR -> Optional.of(Criteria.where("due").lt(horizon.nearUntil()));
            case IN_TIME -> Optional.of(Criteria.where("due").gte(horizon.nearUntil()));
            case LATE, OVERDUE, UNDATED, VOID -> Optional.empty();
        };
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
