package vn.dondoc.task.assignment;

import org.springframework.data.mongodb.core.query.Criteria;

/** Where a stored task keeps what it is found by. */
public final class TaskCriteria {
    public static final String UNIT = "assignment.unit";
    public static final String COORDINATORS = "assignment.coordinators";
    public static final String ISSUER = "assignment.issuer";
    public static final String PROPOSED = "proposedTransfer";
    public static final String PROPOSED_DUE = "proposedDue";

    /** What went to other units by orders of reorganisation; absent where nothing has. */
    public static final String HANDED = "handed";

    /** When it is to be looked at; absent while it has nothing to tell. */
    public static final String NEXT_ALARM = "alarm.nextAt";

    private TaskCriteria() {}

    /** Tasks of which something is, or will be, expected of somebody. */
    public static Criteria notOver() {
        return Criteria.where("state").in(TaskState.notOver());
    }

    /** Open tasks whose date would be another by the calendar of today. */
    public static Criteria dueProposed() {
        return notOver().and(PROPOSED_DUE).exists(true);
    }

    /** Tasks for which somebody has to choose who goes on with them. */
    public static Criteria waitingForAChoice() {
        return notOver().and(PROPOSED).exists(true);
    }
}
