package vn.dondoc.console.task;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.ReportDraft;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;

/** Reporting on a task, by a form of what its item asks; what is typed is kept until it is sent. */
@Controller
@RequestMapping("/nhiem-vu/{id}/bao-cao")
class ReportController {
    private static final int NOT_FOUND = 404;

    private final Tasks tasks;
    private final Reports reports;

    ReportController(Tasks tasks, Reports reports) {
        this.tasks = tasks;
        this.reports = reports;
    }

    @GetMapping
    String form(@PathVariable String id, Model model) {
        Task task = tasks.get(id);
        ReportDraft draft = draft(id);
        model.addAttribute("task", task);
        model.addAttribute("draft", draft);
        model.addAttribute("report", ReportForm.of(task, draft));
        return "task/report";
    }

    @PostMapping
    String send(
            @PathVariable String id,
            @RequestParam(name = "lam", defaultValue = "gui") String then,
            @ModelAttribute("report") ReportForm form,
            BindingResult typed,
            RedirectAttributes said,
            Model model) {
        Task task = tasks.get(id);
        if (!typed.hasErrors()) {
            try {
                if (then.equals("luu")) {
                    keep(task, form);
                    said.addFlashAttribute("done", "report.kept");
                    return "redirect:/nhiem-vu/" + id + "/bao-cao";
                }
                reports.submit(String.valueOf(form.getKey()), form.report(task));
                said.addFlashAttribute("done", form.isComplete() ? "report.sent" : "report.progress-sent");
                return "redirect:/nhiem-vu/" + id;
            } catch (Refused e) {
                model.addAttribute("problem", e.problem());
            }
        }
        model.addAttribute("task", task);
        return "task/report";
    }

    /** What the page's script sends while somebody types: answers with the version that is kept now. */
    @PostMapping("/nhap")
    ResponseEntity<String> keep(
            @PathVariable String id, @ModelAttribute("report") ReportForm form, BindingResult typed) {
        if (typed.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        try {
            return ResponseEntity.ok(Long.toString(keep(tasks.get(id), form).version()));
        } catch (Refused e) {
            return ResponseEntity.status(e.status()).build();
        }
    }

    private ReportDraft keep(Task task, ReportForm form) {
        String version = form.getVersion() == null ? null : "\"" + form.getVersion() + "\"";
        return reports.keep(task.id(), version, form.draft(task));
    }

    private @Nullable ReportDraft draft(String task) {
        try {
            return reports.draft(task);
        } catch (Refused e) {
            if (e.status() == NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }
}
