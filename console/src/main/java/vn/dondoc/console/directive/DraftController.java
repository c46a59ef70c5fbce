package vn.dondoc.console.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import vn.dondoc.console.api.Directive.Warning;
import vn.dondoc.console.api.DirectiveOrders;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Directives.Confirmation;
import vn.dondoc.console.api.Refused;

/** A draft: corrected, deleted, issued. */
@Controller
@RequestMapping("/van-ban/{id}")
class DraftController {
    private static final int CHANGED_MEANWHILE = 412;
    private static final int INVALID = 422;
    private static final Pattern CHOICE = Pattern.compile(
            "(?<list>(?:/items/\\d{1,3})+/(?:leads|coordinators))/(?<index>\\d{1,3})=(?<name>.{1,300})");

    private final Directives directives;
    private final Documents documents;

    DraftController(Directives directives, Documents documents) {
        this.directives = directives;
        this.documents = documents;
    }

    /** Saves the form, and then does what the button says: {@code luu}, {@code them}, {@code xoa:/items/3}, {@code ban-hanh}. */
    @PostMapping
    String save(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "phien-ban") long version,
            @RequestParam(name = "lam", defaultValue = "luu") String then,
            RedirectAttributes said,
            Model model) {
        ObjectNode document = directives.get(id);
        ObjectNode content = Edits.content(document);
        ObjectNode edited = Edits.apply(content, form);
        if (then.startsWith("xoa:")) {
            Edits.remove(edited, then.substring("xoa:".length()));
        } else if (then.startsWith("chon:")) {
            edited = Edits.apply(edited, choice(edited, then.substring("chon:".length())));
        } else if (then.equals("them")) {
            Edits.add(edited);
        }
        try {
            if (!edited.equals(content)) {
                directives.replace(id, tag(version), edited);
                said.addFlashAttribute("done", "draft.saved");
            }
        } catch (Refused e) {
            if (e.status() != CHANGED_MEANWHILE && e.status() != INVALID) {
                throw e;
            }
            return again(document, edited, e, model);
        }
        return "redirect:/van-ban/" + id + (then.equals("ban-hanh") ? "/ban-hanh" : "");
    }

    /** {@code /items/0/leads/1=Sở Tài chính}: the written name becomes another. */
    private static Map<String, String> choice(ObjectNode edited, String chosen) {
        Matcher choice = CHOICE.matcher(chosen);
        if (!choice.matches()) {
            return Map.of();
        }
        String list = choice.group("list");
        int index = Integer.parseInt(choice.group("index"));
        List<String> names = new ArrayList<>(
                edited.at(list).valueStream().map(name -> name.asString("")).toList());
        if (index < names.size()) {
            names.set(index, choice.group("name"));
        }
        return Map.of(list, String.join(";", names));
    }

    /** The form as it was typed, with what is wrong: nothing typed is lost. */
    private String again(ObjectNode document, ObjectNode edited, Refused refusal, Model model) {
        ObjectNode typed = document.deepCopy();
        edited.properties().forEach(member -> typed.set(member.getKey(), member.getValue()));
        Directive directive = documents.typed(typed);
        model.addAttribute("directive", directive);
        model.addAttribute("pieces", documents.pieces(directive));
        model.addAttribute("rows", Outline.of(directive, null));
        model.addAttribute("problem", refusal.problem());
        model.addAttribute("changed", refusal.status() == CHANGED_MEANWHILE);
        return "directive/draft";
    }

    /** What will happen, in numbers, and what has to be confirmed for it. */
    @GetMapping("/ban-hanh")
    String summary(@PathVariable String id, Model model) {
        Directive directive = documents.typed(directives.get(id));
        DirectiveOrders orders = directives.orders(id);
        model.addAttribute("directive", directive);
        model.addAttribute("orders", orders);
        model.addAttribute("doubts", doubts(directive, orders));
        return "directive/issue";
    }

    /** What is odd but can be confirmed: what stands against the issue cannot. */
    private static List<Warning> doubts(Directive directive, DirectiveOrders orders) {
        List<String> obstacles =
                orders.obstacles().stream().map(Warning::pointer).toList();
        return directive.warnings().stream()
                .filter(warning -> !obstacles.contains(warning.pointer())
                        || orders.obstacles().stream()
                                .noneMatch(one -> one.code().equals(warning.code())))
                .toList();
    }

    @PostMapping("/ban-hanh")
    String issue(
            @PathVariable String id,
            @RequestParam(name = "xac-nhan", required = false) @Nullable List<String> confirmed,
            RedirectAttributes said,
            Model model) {
        DirectiveOrders orders = directives.orders(id);
        try {
            directives.issue(id, new Confirmation(Objects.requireNonNullElse(confirmed, List.of())));
        } catch (Refused e) {
            if (Stream.of(e.problem().errors(), e.problem().warnings()).allMatch(Objects::isNull)) {
                throw e;
            }
            model.addAttribute("problem", e.problem());
            return summary(id, model);
        }
        said.addFlashAttribute("done", "draft.issued");
        said.addFlashAttribute("numbers", List.of(orders.tasks(), orders.units()));
        return "redirect:/van-ban/" + id;
    }

    @GetMapping("/xoa")
    String askToDelete(@PathVariable String id, Model model) {
        model.addAttribute("directive", documents.typed(directives.get(id)));
        return "directive/delete";
    }

    @PostMapping("/xoa")
    String delete(@PathVariable String id, @RequestParam(name = "phien-ban") long version, RedirectAttributes said) {
        directives.delete(id, tag(version));
        said.addFlashAttribute("done", "draft.deleted");
        return "redirect:/van-ban";
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
