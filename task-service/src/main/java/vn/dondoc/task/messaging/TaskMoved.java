package vn.dondoc.task.messaging;

import java.time.Instant;
import vn.dondoc.task.assignment.Movement;
import vn.dondoc.task.progress.MovementRow;

/** What this service reads of its own events. */
record TaskMoved(String taskId, long version, String directiveId, String unit, Instant at, Movement movement) {

    boolean isMove() {
        return movement.from() != movement.to();
    }

    MovementRow row() {
        return new MovementRow(taskId + ":" + version, directiveId, unit, at, movement.from(), movement.to(), true);
    }
}
