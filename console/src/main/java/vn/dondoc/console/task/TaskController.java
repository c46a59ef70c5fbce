package vn.dondoc.console.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.TaskFacets;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.part.Names;

/** Who has to do what, until when, and why: a list, and beside it the task that was chosen. */
@Controller
@RequestMapping("/nhiem-vu")
class TaskController {
    private static final int ROUNDS = 20;

    private final Tasks tasks;
    private final Reports reports;
    private final ReportDrafts drafts;
    private final Names names;

    TaskController(Tasks tasks, Reports reports, ReportDrafts drafts, Names names) {
        this.tasks = tasks;
        this.reports = reports;
        this.drafts = drafts;
        this.names = names;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, Model model) {
        show(TaskSearch.of(parameters), null, model);
        return "task/list";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("me") @Nullable Me me,
            Model model) {
        Task task = tasks.get(id);
        List<Report> rounds = task.report() == null
                ? List.of()
                : reports.list(id, null, null, ROUNDS).items();
        names.learn(Objects.requireNonNullElse(task.history(), List.<Task.Entry>of()), Task.Entry::who);
        names.learn(rounds, Report::submittedBy);
        names.learn(
                rounds,
                report -> report.decision() == null ? null : report.decision().by());
        Offers offers = Offers.of(task, me);
        model.addAttribute("task", task);
        model.addAttribute("reports", rounds);
        model.addAttribute("offers", offers);
        model.addAttribute("draft", offers.report() ? drafts.find(id).orElse(null) : null);
        show(TaskSearch.of(parameters), task, model);
        return "task/list";
    }

    @PostMapping("/{id}/tiep-nhan")
    String acknowledge(@PathVariable String id, @RequestParam Map<String, String> parameters, RedirectAttributes said) {
        tasks.acknowledge(id);
        said.addFlashAttribute("done", "task.acknowledged");
        return "redirect:/nhiem-vu/" + id + TaskSearch.of(parameters).query();
    }

    private void show(TaskSearch search, @Nullable Task chosen, Model model) {
        TaskFacets facets = search.count(tasks);
        model.addAttribute("search", search);
        model.addAttribute("views", TaskView.values());
        model.addAttribute("view", search.view());
        model.addAttribute("page", search.page(tasks));
        model.addAttribute("facets", facets);
        model.addAttribute("document", search.directive() == null ? null : document(search, chosen));
    }

    /** The number of the document that is asked for, as far as a task tells it. */
    private @Nullable String document(TaskSearch search, @Nullable Task chosen) {
        if (chosen != null && chosen.directive().id().equals(search.directive())) {
            return chosen.directive().number();
        }
        return TaskView.ALL.of(tasks, search.directive(), null, null, null, 1).items().stream()
                .findFirst()
                .map(task -> task.directive().number())
                .orElse(null);
    }
}
