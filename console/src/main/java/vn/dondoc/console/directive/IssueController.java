package vn.dondoc.console.directive;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.api.Directive;
import vn.dondoc.console.api.DirectiveOrders;
import vn.dondoc.console.api.DirectiveSummary;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Directives.Confirmation;
import vn.dondoc.console.api.Refused;

/** The issue of a draft: what will happen, in numbers, and what has to be confirmed for it. */
@Controller
@RequestMapping("/van-ban/{id}/ban-hanh")
class IssueController {
    /** Where somebody lands who goes on with a draft that is one no more. */
    static final String ISSUED = "redirect:/van-ban/%s?da-ban-hanh";

    private final Directives directives;
    private final Documents documents;

    IssueController(Directives directives, Documents documents) {
        this.directives = directives;
        this.documents = documents;
    }

    @GetMapping
    String summary(@PathVariable String id, HttpSession session, Model model) {
        return summary(id, Seen.of(session, id), model);
    }

    private String summary(String id, Set<String> seen, Model model) {
        ObjectNode document = directives.get(id);
        Directive directive = documents.typed(document);
        if (directive.state() != DirectiveSummary.State.DRAFT) {
            return ISSUED.formatted(id);
        }
        DirectiveOrders orders = directives.orders(id);
        List<Doubt> doubts = Doubt.of(directive, document, orders, seen, Map.of());
        model.addAttribute("directive", directive);
        model.addAttribute("orders", orders);
        model.addAttribute(
                "rows",
                Outline.of(directive, orders, doubts).stream()
                        .filter(row -> row.order() != null)
                        .toList());
        model.addAttribute("obstacles", doubts.stream().filter(Doubt::hinders).toList());
        model.addAttribute(
                "doubts",
                doubts.stream().filter(one -> !one.hinders() && !one.seen()).toList());
        model.addAttribute("seen", doubts.stream().filter(Doubt::seen).toList());
        return "directive/issue";
    }

    /**
     * Issues what the person was shown, once: who sends it again finds it issued.
     *
     * @param version whose numbers the person was shown
     * @param confirmed keys of the doubts that the person confirms
     */
    @PostMapping
    String issue(
            @PathVariable String id,
            @RequestParam(name = "phien-ban", defaultValue = "-1") long version,
            @RequestParam(name = "da-xem", required = false) @Nullable List<String> confirmed,
            HttpSession session,
            RedirectAttributes said,
            Model model) {
        Set<String> keys = Set.copyOf(Objects.requireNonNullElse(confirmed, List.of()));
        ObjectNode document = directives.get(id);
        Directive directive = documents.typed(document);
        if (directive.state() != DirectiveSummary.State.DRAFT) {
            return ISSUED.formatted(id);
        }
        if (directive.version() != version) {
            Seen.keep(session, id, keys);
            model.addAttribute("changed", true);
            return summary(id, keys, model);
        }
        DirectiveOrders orders = directives.orders(id);
        List<Doubt> doubts = Doubt.of(directive, document, orders, Set.of(), Map.of());
        try {
            directives.issue(id, new Confirmation(Doubt.confirmed(doubts, keys)));
        } catch (Refused e) {
            if (Stream.of(e.problem().errors(), e.problem().warnings()).allMatch(Objects::isNull)) {
                throw e;
            }
            Seen.keep(session, id, keys);
            model.addAttribute("problem", e.problem());
            return summary(id, keys, model);
        }
        Seen.forget(session, id);
        said.addFlashAttribute("done", "draft.issued");
        said.addFlashAttribute("numbers", List.of(orders.tasks(), orders.units()));
        return "redirect:/van-ban/" + id;
    }
}
