package vn.dondoc.console.task;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;

/** Who has to do what, until when, and why: a list, and beside it the task that was chosen. */
@Controller
@RequestMapping("/nhiem-vu")
class TaskController {
    private static final int A_PAGE = 50;

    private final Tasks tasks;
    private final BusinessClock clock;

    TaskController(Tasks tasks, BusinessClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(name = "xem", required = false) @Nullable String address,
            @RequestParam(name = "tu", required = false) @Nullable String cursor,
            Model model) {
        show(TaskView.at(address).orElse(TaskView.OPEN), cursor, model);
        return "task/list";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(name = "xem", required = false) @Nullable String address,
            Model model) {
        model.addAttribute("task", tasks.get(id));
        show(TaskView.at(address).orElse(TaskView.OPEN), null, model);
        return "task/list";
    }

    @PostMapping("/{id}/tiep-nhan")
    String acknowledge(
            @PathVariable String id, @RequestParam(name = "xem", required = false) @Nullable String address) {
        tasks.acknowledge(id);
        return "redirect:/nhiem-vu/" + id + "?xem="
                + TaskView.at(address).orElse(TaskView.OPEN).address();
    }

    private void show(TaskView view, @Nullable String cursor, Model model) {
        TaskView.Filter filter = view.filter(clock.today());
        Page<Task> page = tasks.list(
                null,
                null,
                filter.states(),
                filter.timeliness(),
                filter.dueAfter(),
                filter.dueBefore(),
                cursor,
                A_PAGE);
        model.addAttribute("views", TaskView.values());
        model.addAttribute("view", view);
        model.addAttribute("page", page);
    }
}
