package vn.dondoc.console.task;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.part.Names;

/** Who has to do what, until when, and why: a list, and beside it the task that was chosen. */
@Controller
@RequestMapping("/nhiem-vu")
class TaskController {
    private static final int A_PAGE = 50;
    private static final int ROUNDS = 20;

    private final Tasks tasks;
    private final Reports reports;
    private final Names names;

    TaskController(Tasks tasks, Reports reports, Names names) {
        this.tasks = tasks;
        this.reports = reports;
        this.names = names;
    }

    @GetMapping
    String list(
            @RequestParam(name = "xem", required = false) @Nullable String address,
            @RequestParam(name = "tim", required = false) @Nullable String words,
            @RequestParam(name = "tu", required = false) @Nullable String cursor,
            Model model) {
        show(TaskView.at(address), words, cursor, model);
        return "task/list";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(name = "xem", required = false) @Nullable String address,
            @RequestParam(name = "tim", required = false) @Nullable String words,
            Model model) {
        Task task = tasks.get(id);
        names.learn(Objects.requireNonNullElse(task.history(), List.of()), Task.Entry::who);
        List<Report> rounds = reports.list(id, null, null, ROUNDS).items();
        names.learn(rounds, Report::submittedBy);
        model.addAttribute("task", task);
        model.addAttribute("reports", rounds);
        show(TaskView.at(address), words, null, model);
        return "task/list";
    }

    @PostMapping("/{id}/tiep-nhan")
    String acknowledge(
            @PathVariable String id,
            @RequestParam(name = "xem", required = false) @Nullable String address,
            RedirectAttributes said) {
        tasks.acknowledge(id);
        said.addFlashAttribute("done", "task.acknowledged");
        return "redirect:/nhiem-vu/" + id + "?xem=" + TaskView.at(address).address();
    }

    private void show(TaskView view, @Nullable String words, @Nullable String cursor, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("views", TaskView.values());
        model.addAttribute("view", view);
        model.addAttribute("page", view.of(tasks, words, cursor, A_PAGE));
        model.addAttribute("facets", tasks.count());
    }
}
