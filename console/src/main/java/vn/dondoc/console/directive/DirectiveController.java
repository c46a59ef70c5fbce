package vn.dondoc.console.directive;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.api.Answer;
import vn.dondoc.console.api.Directive;
import vn.dondoc.console.api.DirectiveProgress;
import vn.dondoc.console.api.DirectiveSummary;
import vn.dondoc.console.api.DirectiveSummary.State;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.shell.ListTag;

/** The register, and one document with its tasks. */
@Controller
@RequestMapping("/van-ban")
class DirectiveController {
    private static final int A_PAGE = 50;
    /** The first that are due; the list has all. */
    private static final int TASKS = 10;

    private final Directives directives;
    private final Documents documents;
    private final DraftPage draftPage;
    private final Tasks tasks;

    DirectiveController(Directives directives, Documents documents, DraftPage draftPage, Tasks tasks) {
        this.directives = directives;
        this.documents = documents;
        this.draftPage = draftPage;
        this.tasks = tasks;
    }

    @GetMapping
    @Nullable String list(
            @RequestParam(name = "xem", required = false) @Nullable String state,
            @RequestParam(name = "tim", required = false) @Nullable String words,
            @RequestParam(name = "tu", required = false) @Nullable String cursor,
            WebRequest request,
            Model model) {
        DirectiveView view = DirectiveView.at(state);
        Page<DirectiveSummary> page = directives.list(view.state(), words, cursor, A_PAGE);
        if (ListTag.isKnown(request, model, page)) {
            return null;
        }
        model.addAttribute("views", DirectiveView.values());
        model.addAttribute("view", view);
        model.addAttribute("words", words);
        model.addAttribute("page", page);
        return "directive/list";
    }

    @GetMapping("/{id}")
    @Nullable String one(
            @PathVariable String id,
            @RequestParam(name = "muc-moi", required = false) @Nullable String more,
            @RequestParam(name = "da-ban-hanh", required = false) @Nullable String late,
            @ModelAttribute("me") @Nullable Me me,
            HttpSession session,
            WebRequest request,
            Model model) {
        ObjectNode document = directives.get(id);
        Directive directive = documents.typed(document);
        if (directive.state() == State.DRAFT && me != null && me.may("directives:write")) {
            return draftPage.show(document, more != null, session, model);
        }
        Answer<Page<Task>> given = Answer.of(() -> tasks.list(id, null, null, null, null, null, null, TASKS));
        DirectiveProgress progress = given.away() == null ? progress(id) : null;
        if (ListTag.isKnown(request, model, directive, given, progress)) {
            return null;
        }
        model.addAttribute("directive", directive);
        model.addAttribute("late", late != null && directive.state() != State.DRAFT);
        model.addAttribute("rows", Outline.of(directive));
        Page<Task> first = given.or(new Page<>(List.of(), null));
        model.addAttribute("tasks", first.items());
        model.addAttribute("more", first.next() != null);
        model.addAttribute("tasksAway", given.away());
        model.addAttribute("progress", progress);
        return "directive/show";
    }

    /** Figures are for those who gave the order. */
    private @Nullable DirectiveProgress progress(String id) {
        try {
            return directives.progress(id);
        } catch (Refused e) {
            return null;
        }
    }
}
