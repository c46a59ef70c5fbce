package vn.dondoc.task.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskList;
import vn.dondoc.task.assignment.Tasks;

@RestController
@RequestMapping("/api/v1/tasks")
class TasksController {
    private final Tasks tasks;
    private final TaskList list;
    private final TaskViews views;

    TasksController(Tasks tasks, TaskList list, TaskViews views) {
        this.tasks = tasks;
        this.list = list;
        this.views = views;
    }

    @GetMapping
    @Operation(summary = "Lists tasks by date, those without a date last")
    Page<TaskView> listTasks(@Valid @ParameterObject TaskQuery query, Caller caller) {
        Page<Task> page = list.page(query.filter(), caller, query.cursor(), Page.limit(query.limit()));
        return new Page<>(views.of(page.items()), page.next());
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
