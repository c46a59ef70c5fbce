package vn.dondoc.task.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.identity.UnitNode;
import vn.dondoc.messaging.identity.UnitTree;
import vn.dondoc.messaging.web.EntityTags;
import vn.dondoc.messaging.web.Page;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskList;
import vn.dondoc.task.assignment.Tasks;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.Directives;

@RestController
@RequestMapping("/api/v1/tasks")
class TasksController {
    private final Tasks tasks;
    private final TaskList list;
    private final Directives directives;
    private final UnitTree tree;

    TasksController(Tasks tasks, TaskList list, Directives directives, UnitTree tree) {
        this.tasks = tasks;
        this.list = list;
        this.directives = directives;
        this.tree = tree;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('tasks:read')")
    @Operation(summary = "Lists tasks by date, those without a date last")
    Page<TaskView> listTasks(@Valid @ParameterObject TaskQuery query, Caller caller) {
        Page<Task> page = list.page(query.filter(), caller, query.cursor(), Page.limit(query.limit()));
        return new Page<>(views(page.items()), page.next());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('tasks:read')")
    @Operation(summary = "Shows a task with its history")
    ResponseEntity<TaskView> getTask(@PathVariable String id, Caller caller) {
        return shown(tasks.find(id, caller));
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize("hasAuthority('tasks:write')")
    @Operation(summary = "Takes a task on; once more changes nothing")
    ResponseEntity<TaskView> acknowledgeTask(@PathVariable String id, Caller caller) {
        return shown(tasks.acknowledge(id, caller));
    }

    private ResponseEntity<TaskView> shown(Task task) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(task.version()))
                .body(views(List.of(task)).getFirst().with(task.history()));
    }

    private List<TaskView> views(List<Task> many) {
        Map<String, Directive> heads =
                directives
                        .find(many.stream()
                                .map(task -> task.assignment().directive())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Directive::id, Function.identity()));
        Map<String, UnitNode> units =
                tree
                        .find(many.stream()
                                .map(task -> task.assignment().unit())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(UnitNode::id, Function.identity()));
        var timeliness = list.timeliness(many);
        return IntStream.range(0, many.size())
                .mapToObj(i -> TaskView.of(
                        many.get(i),
                        timeliness.get(i),
                        heads.get(many.get(i).assignment().directive()),
                        units.get(many.get(i).assignment().unit())))
                .toList();
    }
}
