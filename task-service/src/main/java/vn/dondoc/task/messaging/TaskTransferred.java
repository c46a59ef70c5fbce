package vn.dondoc.task.messaging;

import java.time.Instant;
import java.util.List;
import vn.dondoc.task.assignment.FigureBucket;
import vn.dondoc.task.assignment.Movement;
import vn.dondoc.task.progress.MovementRow;

/** What this service reads of TaskTransferred: the task leaves one unit's figures for another's, as it stands. */
record TaskTransferred(
        String taskId,
        long version,
        String directiveId,
        String role,
        String from,
        String to,
        Instant at,
        Movement movement) {

    List<MovementRow> rows() {
        String id = taskId + ":" + version;
        return role.equals("LEAD")
                ? List.of(
                        row(id + ":left", from, movement.to(), FigureBucket.VOID),
                        row(id, to, FigureBucket.VOID, movement.to()))
                : List.of();
    }

    private MovementRow row(String id, String unit, FigureBucket before, FigureBucket after) {
        return new MovementRow(id, directiveId, unit, at, before, after, true);
    }
}
