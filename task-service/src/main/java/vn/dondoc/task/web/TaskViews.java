package vn.dondoc.task.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskList;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.Directives;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitTree;

/** Shows tasks with the words of their orders and the names of their units. */
@Component
class TaskViews {
    private final TaskList list;
    private final Directives directives;
    private final UnitTree tree;
    private final Texts texts;

    TaskViews(TaskList list, Directives directives, UnitTree tree, Texts texts) {
        this.list = list;
        this.directives = directives;
        this.tree = tree;
        this.texts = texts;
    }

    /** One task as an answer, with its history. */
    ResponseEntity<TaskView> shown(Task task) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(task.version()))
                .body(of(List.of(task))
                        .getFirst()
                        .with(task.history().stream()
                                .map(entry -> TaskView.Line.of(entry, texts))
                                .toList()));
    }

    /** Many, without their histories. */
    List<TaskView> of(List<Task> many) {
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
                        units.get(many.get(i).assignment().unit()),
                        texts))
                .toList();
    }
}
