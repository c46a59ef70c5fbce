package vn.dondoc.task.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.task.assignment.TaskCounts;
import vn.dondoc.task.assignment.TaskFacets;
import vn.dondoc.task.assignment.TaskFilter;
import vn.dondoc.task.assignment.TaskList;
import vn.dondoc.task.assignment.Tasks;

@RestController
@RequestMapping("/api/v1/tasks")
class TasksController {
    private final Tasks tasks;
    private final TaskList list;
    private final TaskCounts counts;
    private final TaskViews views;

    TasksController(Tasks tasks, TaskList list, TaskCounts counts, TaskViews views) {
        this.tasks = tasks;
        this.list = list;
        this.counts = counts;
        this.views = views;
    }

    /** Which piece of the list is asked for. */
    record Piece(
            @Nullable @Size(max = 200) String cursor,
            @Nullable Integer limit) {}

    @GetMapping
    @Operation(summary = "Lists tasks by date, those without a date last")
    Page<TaskView> listTasks(
            @Valid @ParameterObject TaskQuery query,
            @RequestParam(required = false) @Nullable Boolean open,
            @Valid @ParameterObject Piece piece,
            Caller caller) {
        TaskFilter filter = Boolean.TRUE.equals(open) ? query.filter().ofOpen() : query.filter();
        return views.of(list.page(filter, caller, piece.cursor(), Page.limit(piece.limit())));
    }

    @GetMapping("/facets")
    @Operation(summary = "Counts the open tasks of such a list by state, timeliness, window and unit")
    TaskFacets countTasks(
            @Valid @ParameterObject TaskQuery query,
            @RequestParam(defaultValue = "true") boolean byUnit,
            Caller caller) {
        return counts.of(query.filter().ofOpen(), byUnit, caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a task with its history")
    ResponseEntity<TaskView> getTask(@PathVariable String id, Caller caller) {
        return views.shown(tasks.find(id, caller));
    }

    @PostMapping("/{id}/acknowledge")
    @Operation(summary = "Takes a task on; once more changes nothing")
    ResponseEntity<TaskView> acknowledgeTask(@PathVariable String id, Caller caller) {
        return views.shown(tasks.acknowledge(id, caller));
    }
}
