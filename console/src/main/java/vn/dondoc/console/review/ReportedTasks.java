package vn.dondoc.console.review;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Away;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;

/** What a page of reports is about. */
@Component
class ReportedTasks {
    private final Tasks tasks;

    ReportedTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** By their ids; none while they cannot be had, also from a task-service of the version before, which finds none by id. */
    Map<String, Task> of(List<Report> reports) {
        List<String> ids = reports.stream().map(Report::taskId).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return tasks.named(ids, ids.size()).items().stream()
                    .collect(Collectors.toMap(Task::id, Function.identity()));
        } catch (Refused | Away e) {
            return Map.of();
        }
    }
}
