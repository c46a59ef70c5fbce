package vn.dondoc.console.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Answer;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Reports.Acceptance;
import vn.dondoc.console.api.Reports.Return;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.part.Names;
import vn.dondoc.console.shell.Beside;
import vn.dondoc.console.shell.ListTag;

/** Which reports wait for this person, this round beside the one before, and the decision. */
@Controller
@RequestMapping("/duyet")
class ReviewController {
    static final int A_PAGE = 50;
    private static final int ROUNDS = 20;

    private final Reports reports;
    private final Tasks tasks;
    private final ReportedTasks reported;
    private final Names names;

    ReviewController(Reports reports, Tasks tasks, ReportedTasks reported, Names names) {
        this.reports = reports;
        this.tasks = tasks;
        this.reported = reported;
        this.names = names;
    }

    @GetMapping
    @Nullable String list(@RequestParam(name = "tu", required = false) @Nullable String cursor, WebRequest request, Model model) {
        return show(cursor, request, model) ? "review/list" : null;
    }

    @GetMapping("/{id}")
    @Nullable String one(@PathVariable String id, WebRequest request, Model model) {
        if (Beside.isAsked(request)) {
            detail(id, model);
            return "review/detail";
        }
        return show(null, request, model) ? detail(id, model) : null;
    }

    private String detail(String id, Model model) {
        Report report = reports.get(id);
        List<Report> rounds = reports.list(report.taskId(), null, null, ROUNDS).items();
        names.learn(rounds, Report::submittedBy);
        Answer<Task> task = Answer.of(() -> tasks.get(report.taskId()));
        model.addAttribute("report", report);
        model.addAttribute("rounds", Rounds.of(report, rounds));
        model.addAttribute("task", task.value());
        model.addAttribute("taskAway", task.away());
        return "review/list";
    }

    @PostMapping("/{id}/duyet")
    @Nullable String accept(
            @PathVariable String id,
            @RequestParam(name = "phien-ban") long version,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            RedirectAttributes said,
            WebRequest request,
            Model model) {
        try {
            reports.accept(id, tag(version), new Acceptance(note.isBlank() ? null : note));
        } catch (Refused e) {
            model.addAttribute("problem", e.problem());
            model.addAttribute("note", note);
            return one(id, request, model);
        }
        said.addFlashAttribute("done", "review.accepted");
        return "redirect:/duyet";
    }

    @PostMapping("/{id}/tra-lai")
    @Nullable String giveBack(
            @PathVariable String id,
            @RequestParam(name = "phien-ban") long version,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            RedirectAttributes said,
            WebRequest request,
            Model model) {
        try {
            reports.giveBack(id, tag(version), new Return(reason));
        } catch (Refused e) {
            model.addAttribute("problem", e.problem());
            model.addAttribute("reason", reason);
            return one(id, request, model);
        }
        said.addFlashAttribute("done", "review.returned");
        return "redirect:/duyet";
    }

    /** Whether the page is to be made; else what it lists is known where it was asked for. */
    private boolean show(@Nullable String cursor, WebRequest request, Model model) {
        Page<Report> waiting = reports.list(null, true, cursor, A_PAGE);
        if (ListTag.isKnown(request, model, waiting)) {
            return false;
        }
        names.learn(waiting.items(), Report::submittedBy);
        model.addAttribute("page", waiting);
        model.addAttribute("tasks", reported.of(waiting.items()));
        model.addAttribute("cursor", cursor);
        return true;
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
