package vn.dondoc.console.task;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;

/** Reporting on a task, by a form of what its item asks. */
@Controller
@RequestMapping("/nhiem-vu/{id}/bao-cao")
class ReportController {
    private final Tasks tasks;
    private final Reports reports;

    ReportController(Tasks tasks, Reports reports) {
        this.tasks = tasks;
        this.reports = reports;
    }

    @GetMapping
    String form(@PathVariable String id, Model model) {
        Task task = tasks.get(id);
        model.addAttribute("task", task);
        model.addAttribute("report", ReportForm.of(task));
        return "task/report";
    }

    @PostMapping
    String send(
            @PathVariable String id,
            @ModelAttribute("report") ReportForm form,
            BindingResult typed,
            RedirectAttributes said,
            Model model) {
        Task task = tasks.get(id);
        if (!typed.hasErrors()) {
            try {
                reports.submit(String.valueOf(form.getKey()), form.report(task));
                said.addFlashAttribute("done", form.isComplete() ? "report.sent" : "report.progress-sent");
                return "redirect:/nhiem-vu/" + id;
            } catch (Refused e) {
                model.addAttribute("problem", Objects.requireNonNull(e.problem()));
            }
        }
        model.addAttribute("task", task);
        return "task/report";
    }
}
