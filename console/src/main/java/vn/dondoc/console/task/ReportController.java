package vn.dondoc.console.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Answer;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Problem;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.ReportDraft;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.task.ReportDrafts.OtherWindow;

/** Reporting on a task, by a form of what its item asks; what is typed is kept until it is sent. */
@Controller
@RequestMapping("/nhiem-vu/{id}/bao-cao")
class ReportController {
    private final Tasks tasks;
    private final Reports reports;
    private final ReportDrafts drafts;
    private final MessageSource words;

    ReportController(Tasks tasks, Reports reports, ReportDrafts drafts, MessageSource words) {
        this.tasks = tasks;
        this.reports = reports;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String form(@PathVariable String id, @ModelAttribute("me") @Nullable Me me, Model model, Locale locale) {
        Task task = tasks.get(id);
        ReportDraft draft = Offers.of(task, me).report() ? drafts.find(id).orElse(null) : null;
        ReportForm form = draft == null ? ReportForm.fresh(before(task), locale) : ReportForm.kept(task, draft, locale);
        model.addAttribute("draft", draft);
        return show(task, form, me, model);
    }

    private @Nullable Report before(Task task) {
        return task.report() == null ? null : reports.get(task.report().id());
    }

    private String show(Task task, ReportForm form, @Nullable Me me, Model model) {
        model.addAttribute("task", task);
        model.addAttribute(
                "returned", task.isGivenBack() ? Answer.of(() -> before(task)).value() : null);
        model.addAttribute("report", form);
        model.addAttribute("offers", Offers.of(task, me));
        return "task/report";
    }

    /** Sends it, or only keeps it; either way it is kept first, so that nothing is lost if it is refused. */
    @PostMapping
    String send(
            @PathVariable String id,
            @RequestParam(name = "lam", defaultValue = "gui") String then,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("me") @Nullable Me me,
            RedirectAttributes said,
            Model model,
            Locale locale) {
        Task task = tasks.get(id);
        ReportForm form = ReportForm.sent(parameters);
        if (then.equals("them")) {
            return show(task, form.wider(), me, model);
        }
        boolean isSent = then.equals("gui");
        try {
            form = form.of(drafts.keep(task, form, locale).version());
            Map<String, String> faults = isSent ? form.faults(task, locale) : form.unread(task, locale);
            if (!faults.isEmpty()) {
                tell(problem(faults, locale), model);
                return show(task, form, me, model);
            }
            if (!isSent) {
                said.addFlashAttribute("done", "report.kept");
                return "redirect:/nhiem-vu/" + id + "/bao-cao";
            }
            reports.submit(form.key(), form.report(task, locale));
        } catch (OtherWindow e) {
            ReportDraft now = e.now();
            model.addAttribute("isOther", true);
            model.addAttribute("other", now);
            return show(task, form.of(now == null ? null : Long.valueOf(now.version())), me, model);
        } catch (Refused e) {
            tell(e.problem(), model);
            return show(task, form, me, model);
        }
        said.addFlashAttribute("done", form.isComplete() ? "report.sent" : "report.progress-sent");
        return "redirect:/nhiem-vu/" + id;
    }

    @PostMapping("/bo-nhap")
    String discard(@PathVariable String id, @RequestParam(defaultValue = "0") long version, RedirectAttributes said) {
        Task task = tasks.get(id);
        try {
            drafts.discard(task.id(), version);
            said.addFlashAttribute("done", "report.discarded");
            return "redirect:/nhiem-vu/" + id;
        } catch (OtherWindow e) {
            return "redirect:/nhiem-vu/" + id + "/bao-cao";
        }
    }

    private Problem problem(Map<String, String> faults, Locale locale) {
        List<Problem.Place> places = new ArrayList<>();
        faults.forEach((place, key) -> places.add(new Problem.Place(place, key, words.getMessage(key, null, locale))));
        return new Problem(null, words.getMessage("report.faults", null, locale), 0, null, places, null);
    }

    private static void tell(Problem problem, Model model) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Problem.Place place : Objects.requireNonNullElse(problem.errors(), List.<Problem.Place>of())) {
            if (place.pointer() != null && place.message() != null) {
                faults.putIfAbsent(place.pointer(), place.message());
            }
        }
        model.addAttribute("problem", problem);
        model.addAttribute("faults", faults);
    }
}
