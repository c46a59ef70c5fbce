package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** What an open task asks for now: each is in one of these. */
public enum DueWindow {
    /** A complete report waits for a decision, whatever the date. */
    WAITING,
    /** Its miss was recorded. */
    OVERDUE,
    /** Due by the end of today. */
    TODAY,
    /** Due on one of the seven days after today. */
    NEXT_7_DAYS,
    LATER,
    UNDATED;

    /** Where lists begin to read: a window is a stretch of them. */
    private static final String PLACE = "listedAt";

    /** Of an open task, as it is found by {@link #criteria}. */
    static DueWindow of(TaskState state, FigureBucket standing, @Nullable Instant due, Horizon horizon) {
        if (state == TaskState.REPORTED) {
            return WAITING;
        }
        if (standing == FigureBucket.OPEN_OVERDUE) {
            return OVERDUE;
        }
        if (due == null) {
            return UNDATED;
        }
        if (due.isBefore(horizon.tomorrow())) {
            return TODAY;
        }
        return due.isBefore(horizon.weekOver()) ? NEXT_7_DAYS : LATER;
    }

    /** Where tasks in this window are counted. */
    Set<FigureBucket> standings() {
        return switch (this) {
            case WAITING -> FigureBucket.OPEN;
            case OVERDUE -> Set.of(FigureBucket.OPEN_OVERDUE);
            case TODAY, NEXT_7_DAYS, LATER -> Set.of(FigureBucket.OPEN_IN_TIME);
            case UNDATED -> Set.of(FigureBucket.OPEN_UNDATED);
        };
    }

    /** What else holds of them. */
    Criteria criteria(Horizon horizon) {
        Criteria state = Criteria.where("state");
        Criteria open = this == WAITING ? state.is(TaskState.REPORTED) : state.ne(TaskState.REPORTED);
        return switch (this) {
            case WAITING, OVERDUE, UNDATED -> open;
            case TODAY -> open.and(PLACE).lt(horizon.tomorrow());
            case NEXT_7_DAYS -> open.and(PLACE).gte(horizon.tomorrow()).lt(horizon.weekOver());
            case LATER -> open.and(PLACE).gte(horizon.weekOver());
        };
    }
}
