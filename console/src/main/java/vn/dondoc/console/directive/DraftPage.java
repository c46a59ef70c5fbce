package vn.dondoc.console.directive;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.api.Directive;
import vn.dondoc.console.api.DirectiveOrders;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Suggestions;
import vn.dondoc.console.api.Together;

/** The page of a draft: what was read beside what stands in the file, and what is odd about it. */
@Component
final class DraftPage {
    private static final int CHANGED_MEANWHILE = 412;

    private final Directives directives;
    private final Documents documents;
    private final Candidates candidates;
    private final Faults faults;

    DraftPage(Directives directives, Documents documents, Candidates candidates, Faults faults) {
        this.directives = directives;
        this.documents = documents;
        this.candidates = candidates;
        this.faults = faults;
    }

    /**
     * As it is kept.
     *
     * @param more whether to have an item more, for the person to write in
     */
    String show(ObjectNode document, boolean more, HttpSession session, Model model) {
        String id = document.path("id").asString();
        Supplier<DirectiveOrders> orders = Together.begin(() -> directives.orders(id));
        if (more) {
            Edits.add(document);
            model.addAttribute("more", "/items/" + (document.path("items").size() - 1));
        }
        Directive directive = documents.typed(document);
        List<Doubt> doubts = fill(directive, document, orders, session, model);
        model.addAttribute("orders", orders.get());
        model.addAttribute("rows", Outline.of(directive, orders.get(), doubts));
        return "directive/draft";
    }

    /** As it was typed, with what is wrong, or what somebody else has saved meanwhile: nothing typed is lost. */
    String again(ObjectNode saved, ObjectNode typed, Refused refusal, HttpSession session, Model model) {
        ObjectNode document = saved.deepCopy();
        typed.properties().forEach(member -> document.set(member.getKey(), member.getValue()));
        // Who was meant by another name is nobody's word about this one.
        if (document.path("resolved") instanceof ObjectNode resolved) {
            resolved.remove(resolved.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(pointer -> !typed.at(pointer).equals(saved.at(pointer)))
                    .toList());
        }
        Directive directive = documents.typed(document);
        // What hinders the issue of what is kept is no smaller for what is typed.
        Supplier<DirectiveOrders> orders = Together.begin(() -> directives.orders(directive.id()));
        List<Doubt> doubts = fill(directive, document, orders, session, model);
        model.addAttribute("rows", Outline.of(directive, null, doubts));
        if (refusal.status() == CHANGED_MEANWHILE) {
            model.addAttribute("differences", Difference.between(typed, saved));
        } else {
            model.addAttribute("problem", faults.named(refusal.problem()));
        }
        model.addAttribute("unsaved", true);
        return "directive/draft";
    }

    private List<Doubt> fill(
            Directive directive,
            JsonNode document,
            Supplier<DirectiveOrders> orders,
            HttpSession session,
            Model model) {
        Supplier<Suggestions> suggested = Together.begin(() -> directives.suggestions(directive.id()));
        Map<String, List<String>> alike = candidates.of(directive, document);
        List<Doubt> doubts = Doubt.of(directive, document, orders.get(), Seen.of(session, directive.id()), alike);
        model.addAttribute("directive", directive);
        model.addAttribute("pieces", documents.pieces(directive));
        model.addAttribute(
                "doubts", doubts.stream().filter(doubt -> !doubt.seen()).toList());
        model.addAttribute("seen", doubts.stream().filter(Doubt::seen).toList());
        Suggestions suggestions = suggested.get();
        model.addAttribute("suggestions", suggestions);
        // One that a doubt names is told there.
        model.addAttribute(
                "lookalikes",
                suggestions.lookalikes().stream()
                        .filter(other -> doubts.stream()
                                .noneMatch(doubt -> other.directive().equals(doubt.other())))
                        .toList());
        model.addAttribute("older", older(directive, suggestions));
        return doubts;
    }

    /** Numbers of the documents that an item may urge, by their ids; what has none is an older one. */
    private static Map<String, String> older(Directive directive, Suggestions suggestions) {
        Map<String, String> older = new LinkedHashMap<>();
        directive.chased().forEach(id -> older.put(id, ""));
        suggestions.chases().forEach(one -> older.put(one.directive(), Objects.requireNonNullElse(one.number(), "")));
        return older;
    }
}
