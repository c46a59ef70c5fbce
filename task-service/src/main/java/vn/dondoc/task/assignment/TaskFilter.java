package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.units.Reach;
import vn.dondoc.units.UnitNode;

/**
 * Which tasks are meant; whatever is absent does not matter.
 *
 * @param open only tasks that are not over
 * @param ids only these
 * @param dueBefore only tasks due before this instant
 * @param dueAfter only tasks due after this instant, none without a date
 * @param dueProposed only open tasks whose date would be another by the calendar of today, or only the others
 * @param window only open tasks that are in this window today
 * @param q words of text, number, subject and name of the unit, with or without accents
 */
public record TaskFilter(
        boolean open,
        @Nullable Set<String> ids,
        @Nullable String directive,
        @Nullable String unit,
        Set<TaskState> states,
        @Nullable Timeliness timeliness,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter,
        @Nullable Boolean dueProposed,
        @Nullable DueWindow window,
        @Nullable String q) {

    /** The same among the open ones. */
    public TaskFilter ofOpen() {
        return new TaskFilter(
                true, ids, directive, unit, states, timeliness, dueBefore, dueAfter, dueProposed, window, q);
    }

    /** Whether all open tasks are meant, or all of a directive. */
    boolean isOfAllOpen() {
        return equals(new TaskFilter(true, null, directive, null, Set.of(), null, null, null, null, null, null));
    }

    /**
     * All that a task has to fit which is meant and which the caller may see.
     *
     * @param units all that there are, asked for where their names matter
     */
    List<Criteria> criteria(Reach reach, Horizon horizon, Supplier<List<UnitNode>> units) {
        List<Criteria> all = new ArrayList<>();
        reach.seen()
                .ifPresentOrElse(
                        seen -> all.add(visible(seen, reach.own().orElse(seen))),
                        () -> all.add(standing(new Criteria())));
        if (ids != null) {
            all.add(Criteria.where("_id").in(ids));
        }
        if (directive != null) {
            all.add(Criteria.where("assignment.directive").is(directive));
        }
        if (unit != null) {
            all.add(Criteria.where(TaskCriteria.UNIT).is(unit));
        }
        if (!states.isEmpty()) {
            all.add(Criteria.where("state").in(states));
        }
        if (dueBefore != null) {
            all.add(Criteria.where("due").lt(dueBefore));
        }
        if (dueAfter != null) {
            all.add(Criteria.where("due").gt(dueAfter));
        }
        if (dueProposed != null) {
            all.add(
                    dueProposed
                            ? TaskCriteria.dueProposed()
                            : Criteria.where(TaskCriteria.PROPOSED_DUE).exists(false));
        }
        if (timeliness != null) {
            timeliness.criteria(horizon).ifPresent(all::add);
        }
        if (window != null) {
            all.add(window.criteria(horizon));
        }
        if (q != null && !q.isBlank()) {
            all.add(Sought.of(q).criteria(units.get()));
        }
        return all;
    }

    /** Where they stand is said in each branch: so an index leads to them from each of the three. */
    private Criteria visible(Set<String> seen, Set<String> own) {
        return new Criteria()
                .orOperator(
                        standing(Criteria.where(TaskCriteria.UNIT).in(seen)),
                        standing(Criteria.where(TaskCriteria.COORDINATORS).in(seen)),
                        standing(Criteria.where(TaskCriteria.ISSUER).in(own)));
    }

    private Criteria standing(Criteria narrowed) {
        Set<FigureBucket> meant = standings();
        return meant.size() == FigureBucket.values().length
                ? narrowed
                : narrowed.and("standing").in(meant);
    }

    /** Where all that is meant is counted: open tasks are few beside those that were ever done. */
    private Set<FigureBucket> standings() {
        Set<FigureBucket> meant = EnumSet.allOf(FigureBucket.class);
        if (open) {
            meant.retainAll(FigureBucket.OPEN);
        }
        if (!states.isEmpty()) {
            meant.retainAll(
                    states.stream().map(FigureBucket::of).flatMap(Set::stream).collect(Collectors.toSet()));
        }
        if (timeliness != null) {
            meant.retainAll(timeliness.standings());
        }
        if (window != null) {
            meant.retainAll(window.standings());
        }
        return meant;
    }
}
