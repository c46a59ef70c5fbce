package vn.dondoc.console.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Away;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.part.Names;
import vn.dondoc.console.review.Decisions.Chosen;
import vn.dondoc.console.review.Decisions.Failure;
import vn.dondoc.console.review.Decisions.Outcome;

/** Accepts several reports at once: which they are is said first, and afterwards what became of each. */
@Controller
@RequestMapping("/duyet/nhieu")
class SeveralController {
    private final Reports reports;
    private final Decisions decisions;
    private final ReportedTasks reported;
    private final Names names;

    SeveralController(Reports reports, Decisions decisions, ReportedTasks reported, Names names) {
        this.reports = reports;
        this.decisions = decisions;
        this.reported = reported;
        this.names = names;
    }

    @GetMapping
    String confirm(
            @RequestParam(name = "chon", defaultValue = "") List<String> chosen,
            @RequestParam(name = "tu", required = false) @Nullable String cursor,
            Model model) {
        List<String> ids =
                chosen.stream().map(one -> Chosen.of(one).id()).distinct().toList();
        List<Report> meant = reports.list(null, true, cursor, ReviewController.A_PAGE).items().stream()
                .filter(report -> ids.contains(report.id()))
                .toList();
        names.learn(meant, Report::submittedBy);
        model.addAttribute("reports", meant);
        model.addAttribute("tasks", reported.of(meant));
        model.addAttribute("gone", ids.size() - meant.size());
        model.addAttribute("units", meant.stream().map(Report::unit).distinct().count());
        return "review/several";
    }

    @PostMapping
    String accept(
            @RequestParam(name = "chon", defaultValue = "") List<String> chosen,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            RedirectAttributes said) {
        Outcome outcome = decisions.accept(chosen, note);
        if (outcome.accepted() > 0) {
            said.addFlashAttribute("done", "review.accepted-several");
            said.addFlashAttribute("numbers", List.of(outcome.accepted()));
        }
        said.addFlashAttribute(
                "failures", outcome.failures().stream().map(this::said).toList());
        return "redirect:/duyet";
    }

    private List<String> said(Failure failure) {
        return List.of(failure.id(), unit(failure.id()), failure.why());
    }

    private String unit(String report) {
        try {
            return names.unit(reports.get(report).unit());
        } catch (Refused | Away e) {
            return "";
        }
    }
}
