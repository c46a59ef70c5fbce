package vn.dondoc.console.task;

import java.util.List;
import vn.dondoc.console.api.Task;

/** Tasks of Sở Tài chính, T02, given by the province's office, T00. */
final class ATask {
    private ATask() {}

    static Task in(Task.State state) {
        return of(state, List.of());
    }

    static Task asking(Task.Deliverable... deliverables) {
        return of(Task.State.IN_PROGRESS, List.of(deliverables));
    }

    private static Task of(Task.State state, List<Task.Deliverable> deliverables) {
        return new Task(
                "t",
                1,
                new Task.Directive("d", "1/UBND", "Việc", "T00"),
                "1",
                "Việc",
                "T02",
                "Sở Tài chính",
                List.of(),
                List.of(),
                List.of(),
                null,
                state,
                Task.Timeliness.UNDATED,
                null,
                null,
                null,
                deliverables,
                List.of(),
                null,
                null,
                null);
    }
}
