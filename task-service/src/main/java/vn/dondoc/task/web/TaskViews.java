package vn.dondoc.task.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.task.assignment.Assignment;
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
                .body(of(List.of(list.listed(task)))
                        .getFirst()
                        .with(task.history().stream()
                                .map(entry -> TaskView.Line.of(entry, texts))
                                .toList()));
    }

    /** Many, without their histories. */
    Page<TaskView> of(Page<TaskList.Listed> page) {
        return new Page<>(of(page.items()), page.next());
    }

    private List<TaskView> of(List<TaskList.Listed> many) {
        Map<String, Directive> heads = directives.ordering(many.stream()
                .map(one -> one.task().assignment())
                .collect(Collectors.groupingBy(
                        Assignment::directive, Collectors.mapping(Assignment::itemPath, Collectors.toSet()))));
        Map<String, UnitNode> units =
                tree
                        .find(many.stream()
                                .map(one -> one.task().assignment().unit())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(UnitNode::id, Function.identity()));
        return many.stream()
                .map(one -> TaskView.of(
                        one.task(),
                        one.timeliness(),
                        heads.get(one.task().assignment().directive()),
                        units.get(one.task().assignment().unit()),
                        texts))
                .toList();
    }
}
