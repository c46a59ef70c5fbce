package vn.dondoc.console.review;

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
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Reports.Acceptance;
import vn.dondoc.console.api.Reports.Return;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.part.Names;

/** Which reports wait for this person, this round beside the one before, and the decision. */
@Controller
@RequestMapping("/duyet")
class ReviewController {
    private static final int A_PAGE = 50;
    private static final int ROUNDS = 20;

    private final Reports reports;
    private final Tasks tasks;
    private final Names names;

    ReviewController(Reports reports, Tasks tasks, Names names) {
        this.reports = reports;
        this.tasks = tasks;
        this.names = names;
    }

    @GetMapping
    String list(@RequestParam(name = "tu", required = false) @Nullable String cursor, Model model) {
        show(cursor, model);
        return "review/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        Report report = reports.get(id);
        List<Report> rounds = reports.list(report.taskId(), null, null, ROUNDS).items();
        names.learn(rounds, Report::submittedBy);
        model.addAttribute("report", report);
        model.addAttribute("task", tasks.get(report.taskId()));
        model.addAttribute(
                "before",
                rounds.stream()
                        .filter(other -> other.submittedAt().isBefore(report.submittedAt()))
                        .findFirst()
                        .orElse(null));
        show(null, model);
        return "review/list";
    }

    @PostMapping("/{id}/duyet")
    String accept(
            @PathVariable String id,
            @RequestParam(name = "phien-ban") long version,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            RedirectAttributes said) {
        reports.accept(id, tag(version), new Acceptance(note.isBlank() ? null : note));
        said.addFlashAttribute("done", "review.accepted");
        return "redirect:/duyet";
    }

    @PostMapping("/{id}/tra-lai")
    String giveBack(
            @PathVariable String id,
            @RequestParam(name = "phien-ban") long version,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            RedirectAttributes said,
            Model model) {
        try {
            reports.giveBack(id, tag(version), new Return(reason));
        } catch (Refused e) {
            if (e.problem().errors() == null) {
                throw e;
            }
            model.addAttribute("problem", Objects.requireNonNull(e.problem()));
            model.addAttribute("reason", reason);
            return one(id, model);
        }
        said.addFlashAttribute("done", "review.returned");
        return "redirect:/duyet";
    }

    private void show(@Nullable String cursor, Model model) {
        Page<Report> waiting = reports.list(null, true, cursor, A_PAGE);
        names.learn(waiting.items(), Report::submittedBy);
        model.addAttribute("page", waiting);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
