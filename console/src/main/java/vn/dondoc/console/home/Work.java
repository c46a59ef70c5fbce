package vn.dondoc.console.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Answer;
import vn.dondoc.console.api.DirectiveSummary;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.TaskFacets;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.api.Together;
import vn.dondoc.console.part.Names;
import vn.dondoc.console.task.TaskView;

/** What waits for a person, the most pressing sort first. */
@Component
final class Work {
    private static final int A_FEW = 3;
    private static final int COUNTED = 20;
    private static final int MANY = 100;

    private final Tasks tasks;
    private final Reports reports;
    private final Directives directives;
    private final Names names;

    Work(Tasks tasks, Reports reports, Directives directives, Names names) {
        this.tasks = tasks;
        this.reports = reports;
        this.directives = directives;
        this.names = names;
    }

    /**
     * By which it is known whether something has changed: three calls of the API, and of no part that is away.
     *
     * @param facets of all tasks that the person sees
     * @param waiting for the person's decision; absent for who decides on nothing
     * @param drafts of the person's office; absent for who writes none
     */
    record Counts(
            Answer<TaskFacets> facets,
            @Nullable Answer<Page<Report>> waiting,
            @Nullable Answer<Page<DirectiveSummary>> drafts) {}

    Counts counts(Me me) {
        var waiting =
                !me.mayReview() ? null : Together.begin(() -> Answer.of(() -> reports.list(null, true, null, COUNTED)));
        var drafts = !me.may("directives:write")
                ? null
                : Together.begin(() -> Answer.of(() -> directives.list("DRAFT", null, null, COUNTED)));
        return new Counts(
                Answer.of(() -> tasks.count(false, null, null, null)),
                waiting == null ? null : waiting.get(),
                drafts == null ? null : drafts.get());
    }

    /** All sorts of work that may concern the person. */
    List<Card> cards(Me me, Counts counts) {
        List<Card> cards = new ArrayList<>();
        TaskFacets facets = counts.facets().value();
        boolean issues = me.may("directives:write") || me.may("directives:issue");
        List<Supplier<Card>> ahead = facets == null ? List.of() : ahead(facets, issues);
        if (counts.waiting() != null) {
            cards.add(waiting(counts.waiting()));
        }
        if (facets == null) {
            cards.add(Card.away(
                    "task.title",
                    "/nhiem-vu",
                    Objects.requireNonNull(counts.facets().away())));
        }
        Page<Task> late = facets == null ? null : page(TaskView.OVERDUE, facets, issues ? MANY : A_FEW);
        if (facets != null && late != null) {
            cards.add(card(TaskView.OVERDUE, facets, late.items()).late());
        }
        if (counts.drafts() != null) {
            cards.add(drafts(counts.drafts()));
        }
        if (late != null && issues) {
            cards.add(behind(me, late));
        }
        ahead.forEach(card -> cards.add(card.get()));
        if (facets != null && !issues) {
            addAwaited(cards, facets);
        }
        return cards;
    }

    /** What is not late: asked for while that is. */
    private List<Supplier<Card>> ahead(TaskFacets facets, boolean issues) {
        // What other units have not acknowledged yet is a number for those who gave it, and work for nobody here.
        Stream<TaskView> views = issues
                ? Stream.of(TaskView.TODAY, TaskView.WEEK)
                : Stream.of(TaskView.TODAY, TaskView.NEW, TaskView.WEEK);
        return views.map(view -> Together.begin(
                        () -> card(view, facets, page(view, facets, A_FEW).items())))
                .toList();
    }

    private Page<Task> page(TaskView view, TaskFacets facets, int limit) {
        return view.count(facets).orElse(0) == 0
                ? new Page<>(List.of(), null)
                : Answer.of(() -> view.of(tasks, limit)).or(new Page<>(List.of(), null));
    }

    /** What was returned comes before all else; what is due later is work too, for who has nothing sooner. */
    private void addAwaited(List<Card> cards, TaskFacets facets) {
        List<Task> awaited = page(TaskView.AWAITED, facets, MANY).items().stream()
                .sorted(Comparator.comparing(task -> !task.isGivenBack()))
                .toList();
        Card card = card(TaskView.AWAITED, facets, awaited);
        if (awaited.stream().anyMatch(Task::isGivenBack)) {
            cards.addFirst(card.named("home.given-back").late());
        } else if (cards.stream().allMatch(Card::isEmpty)) {
            cards.add(card);
        }
    }

    private static Card card(TaskView view, TaskFacets facets, List<Task> some) {
        return Card.of(
                "tasks",
                view.key(),
                "/nhiem-vu?xem=" + view.address(),
                view.count(facets).orElse(0),
                some.stream().limit(A_FEW).toList());
    }

    private Card waiting(Answer<Page<Report>> answer) {
        Page<Report> page = answer.value();
        if (page == null) {
            return Card.away("home.waiting", "/duyet", Objects.requireNonNull(answer.away()));
        }
        List<Report> first = page.items().stream().limit(A_FEW).toList();
        names.learn(first, Report::submittedBy);
        return Card.of("reports", "home.waiting", "/duyet", page.items().size(), first)
                .andMore(page.next() != null);
    }

    private static Card drafts(Answer<Page<DirectiveSummary>> answer) {
        Page<DirectiveSummary> page = answer.value();
        String href = "/van-ban?xem=du-thao";
        if (page == null) {
            return Card.away("home.drafts", href, Objects.requireNonNull(answer.away()));
        }
        List<DirectiveSummary> first = page.items().stream().limit(A_FEW).toList();
        return Card.of("drafts", "home.drafts", href, page.items().size(), first)
                .andMore(page.next() != null);
    }

    /**
     * A document of the person's office with tasks that are late.
     *
     * @param late how many are
     * @param open how many are open, these too
     */
    record Behind(Task.Directive directive, long late, long open) {}

    /** Those that have waited longest: a look at the first late tasks, and a count for each document that is shown. */
    private Card behind(Me me, Page<Task> late) {
        List<Task.Directive> own = late.items().stream()
                .map(Task::directive)
                .filter(directive -> Objects.equals(directive.issuer(), me.unit()))
                .distinct()
                .toList();
        List<Supplier<Optional<Behind>>> counted = own.stream()
                .limit(A_FEW)
                .map(directive -> Together.begin(() -> counted(directive)))
                .toList();
        List<Behind> first =
                counted.stream().map(Supplier::get).flatMap(Optional::stream).toList();
        return Card.of("directives", "home.behind", "/nhiem-vu?xem=qua-han", own.size(), first)
                .andMore(late.next() != null)
                .late();
    }

    private Optional<Behind> counted(Task.Directive directive) {
        return Optional.ofNullable(Answer.of(() -> tasks.count(false, directive.id(), null, null))
                .map(facets ->
                        new Behind(directive, TaskView.OVERDUE.count(facets).orElse(0), facets.total()))
                .value());
    }
}
