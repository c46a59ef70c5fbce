package vn.dondoc.console.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Answer;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.ReportDraft;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.TaskFacets;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.api.Together;
import vn.dondoc.console.part.Names;
import vn.dondoc.console.shell.Beside;
import vn.dondoc.console.shell.ListTag;

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
    @Nullable String list(@RequestParam Map<String, String> parameters, WebRequest request, Model model) {
        return show(TaskSearch.of(parameters), null, request, model) ? "task/list" : null;
    }

    @GetMapping("/{id}")
    @Nullable String one(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("me") @Nullable Me me,
            WebRequest request,
            Model model) {
        TaskSearch search = TaskSearch.of(parameters);
        boolean beside = Beside.isAsked(request);
        Task task = tasks.get(id);
        if (!beside && !show(search, task, request, model)) {
            return null;
        }
        Answer<Page<Report>> answer = task.report() == null
                ? new Answer<>(new Page<>(List.of(), null), null)
                : Answer.of(() -> reports.list(id, null, null, ROUNDS));
        List<Report> rounds = answer.or(new Page<>(List.of(), null)).items();
        names.learn(Objects.requireNonNullElse(task.history(), List.<Task.Entry>of()), Task.Entry::who);
        names.learn(rounds, Report::submittedBy);
        names.learn(
                rounds,
                report -> report.decision() == null ? null : report.decision().by());
        Offers offers = Offers.of(task, me);
        model.addAttribute("task", task);
        model.addAttribute("reports", rounds);
        model.addAttribute("offers", offers);
        model.addAttribute("reportsAway", answer.away());
        model.addAttribute("draft", offers.report() ? draft(id) : null);
        model.addAttribute("search", search);
        return beside ? "task/detail" : "task/list";
    }

    @PostMapping("/{id}/tiep-nhan")
    String acknowledge(@PathVariable String id, @RequestParam Map<String, String> parameters, RedirectAttributes said) {
        tasks.acknowledge(id);
        said.addFlashAttribute("done", "task.acknowledged");
        return "redirect:/nhiem-vu/" + id + TaskSearch.of(parameters).query();
    }

    /** Without what answers for it, a draft is not offered; its form says what is away. */
    private @Nullable ReportDraft draft(String id) {
        return Answer.of(() -> drafts.find(id)).or(Optional.empty()).orElse(null);
    }

    /** Whether the page is to be made; else what it lists is known where it was asked for. */
    private boolean show(TaskSearch search, @Nullable Task chosen, WebRequest request, Model model) {
        // A page that asks whether its list has changed does not show how many there are.
        Supplier<TaskFacets> counted = request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                ? Together.begin(() -> search.count(tasks))
                : () -> search.count(tasks);
        Page<Task> page = search.page(tasks);
        if (ListTag.isKnown(request, model, page)) {
            return false;
        }
        model.addAttribute("search", search);
        model.addAttribute("views", TaskView.values());
        model.addAttribute("view", search.view());
        model.addAttribute("page", page);
        model.addAttribute("facets", counted.get());
        model.addAttribute("document", search.directive() == null ? null : document(search, chosen));
        return true;
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
