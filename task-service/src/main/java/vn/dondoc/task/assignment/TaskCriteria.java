package vn.dondoc.task.assignment;

import org.springframework.data.mongodb.core.query.Criteria;

/** Where a stored task keeps what it is found by. */
public final class TaskCriteria {
    public static final String UNIT = "assignment.unit";
    public static final String COORDINATORS = "assignment.coordinators";
    public static final String PROPOSED = "proposedTransfer";

    /** When it is to be looked at; absent while it has nothing to tell. */
    public static final String NEXT_ALARM = "alarm.nextAt";

    private TaskCriteria() {}

    /** Tasks of which something is expected of somebody. */
    public static Criteria open() {
        return Criteria.where("state").in(TaskState.open());
    }

    /** Tasks for which somebody has to choose who goes on with them. */
    public static Criteria waitingForAChoice() {
        return open().and(PROPOSED).exists(true);
    }
}
