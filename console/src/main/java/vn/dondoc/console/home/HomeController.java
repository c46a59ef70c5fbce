package vn.dondoc.console.home;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.WebRequest;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.TaskFacets;
import vn.dondoc.console.shell.ListTag;
import vn.dondoc.console.task.TaskView;

/** What there is to do now, for whoever looks: by what they may do. */
@Controller
class HomeController {
    private static final List<TaskView> NUMBERS =
            List.of(TaskView.OVERDUE, TaskView.TODAY, TaskView.WEEK, TaskView.NEW, TaskView.AWAITED, TaskView.WAITING);

    private final Work work;
    private final MessageSource words;

    HomeController(Work work, MessageSource words) {
        this.work = work;
        this.words = words;
    }

    /** How many tasks there are of a sort. */
    record Number(TaskView view, long count) {}

    @GetMapping("/")
    String first() {
        return "redirect:/viec";
    }

    @GetMapping("/viec")
    @Nullable String home(@ModelAttribute("me") @Nullable Me me, WebRequest request, Model model) {
        if (me == null || !me.may("tasks:read")) {
            return "home/nothing";
        }
        Work.Counts counts = work.counts(me);
        if (ListTag.isKnown(request, model, counts)) {
            return null;
        }
        List<Card> cards =
                work.cards(me, counts).stream().filter(card -> !card.isEmpty()).toList();
        model.addAttribute("cards", cards);
        model.addAttribute(
                "first",
                cards.stream().findFirst().filter(card -> card.away() == null).orElse(null));
        TaskFacets facets = counts.facets().value();
        List<Number> numbers = facets == null
                ? List.of()
                : NUMBERS.stream()
                        .map(view -> new Number(view, view.count(facets).orElse(0)))
                        .toList();
        model.addAttribute(
                "sorts", numbers.stream().filter(one -> one.count() > 0).toList());
        model.addAttribute("none", none(numbers));
        model.addAttribute("does", does(me));
        return "home/home";
    }

    /** What there is nothing of, in one sentence. */
    private @Nullable String none(List<Number> numbers) {
        String names = numbers.stream()
                .filter(one -> one.count() == 0)
                .map(one -> words.getMessage(one.view().key(), null, LocaleContextHolder.getLocale()))
                .map(name -> name.toLowerCase(LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static String does(Me me) {
        if (me.may("directives:write")) {
            return "writes";
        }
        return me.may("reports:review") ? "decides" : "reports";
    }
}
