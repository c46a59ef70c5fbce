package vn.dondoc.console.home;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.TaskFacets;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.part.Names;
import vn.dondoc.console.task.TaskView;

/** What there is to do now, for whoever looks: by what they may do. */
@Controller
class HomeController {
    private static final int A_FEW = 5;

    private final Tasks tasks;
    private final Reports reports;
    private final Directives directives;
    private final Names names;

    HomeController(Tasks tasks, Reports reports, Directives directives, Names names) {
        this.tasks = tasks;
        this.reports = reports;
        this.directives = directives;
        this.names = names;
    }

    /**
     * Some tasks of a view, the first that are due.
     *
     * @param count of all of them
     */
    record Group(TaskView view, long count, Page<Task> page) {}

    private Group group(TaskView view, TaskFacets facets) {
        long count = view.count(facets).orElse(0);
        Page<Task> some = count == 0 ? new Page<>(List.of(), null) : view.of(tasks, A_FEW);
        return new Group(view, count, some);
    }

    @GetMapping("/")
    String first() {
        return "redirect:/viec";
    }

    @GetMapping("/viec")
    String home(@ModelAttribute("me") @Nullable Me me, Model model) {
        TaskFacets facets = tasks.count(null, null, null);
        List<Group> groups = Stream.of(TaskView.OVERDUE, TaskView.TODAY, TaskView.WEEK, TaskView.NEW)
                .map(view -> group(view, facets))
                .toList();
        model.addAttribute("groups", groups);
        if (me != null && me.may("reports:review")) {
            Page<Report> waiting = reports.list(null, true, null, A_FEW);
            names.learn(waiting.items(), Report::submittedBy);
            model.addAttribute("waiting", waiting);
        }
        if (me != null && me.may("directives:write")) {
            model.addAttribute("drafts", directives.list("DRAFT", null, null, A_FEW));
        }
        return "home/home";
    }
}
