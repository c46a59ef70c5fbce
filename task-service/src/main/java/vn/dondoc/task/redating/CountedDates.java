package vn.dondoc.task.redating;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.task.assignment.Change;
import vn.dondoc.task.assignment.DueProposal;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskCriteria;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.OfficeYear;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.Directive.OtherDue;
import vn.dondoc.task.directive.Directives;

/**
 * Says of open tasks what the calendar of today would make of a date that was counted in working days. No date is moved:
 * that is for a person. Looks through them when the calendar is another than the one they were compared with last, and
 * remembers that one only when all are done: so whoever dies on the way leaves the whole to be done again, and what is
 * done already fits no query any more.
 */
@Component
public final class CountedDates {
    private static final int CHUNK = 500;
    private static final Duration SHIFT = Duration.ofSeconds(2);
    private static final String DIRECTIVE = "assignment.directive";
    private static final String DATE = TaskCriteria.PROPOSED_DUE + ".due";
    private static final String ITEM = "assignment.itemPath";
    private static final Logger LOG = LoggerFactory.getLogger(CountedDates.class);

    private final Aggregates<Task> tasks;
    private final Directives directives;
    private final Calendars calendars;
    private final MongoTemplate mongo;
    private final BusinessClock clock;
    private @Nullable Round round;

    CountedDates(
            AggregateStores stores,
            Directives directives,
            Calendars calendars,
            MongoTemplate mongo,
            BusinessClock clock) {
        tasks = stores.of(Task.class);
        this.directives = directives;
        this.calendars = calendars;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Of which directive a task is that says of its date that it would be another. */
    private record Flagged(@Field(DIRECTIVE) String directive) {}

    /**
     * One look through all that a change of the calendar may touch.
     *
     * @param calendar as it was when the round began
     * @param left ids of directives
     */
    private record Round(CheckedCalendar calendar, Queue<String> left) {}

    /** Goes on with what a change of the calendar has left to do, and after a while makes room for others on the scheduler. */
    @Scheduled(fixedDelayString = "${dondoc.calendars.check-every:2s}")
    public void check() {
        long start = System.nanoTime();
        try {
            Round current = round == null ? begun() : round;
            round = current;
            while (current != null && System.nanoTime() - start < SHIFT.toNanos()) {
                String directive = current.left().peek();
                if (directive == null) {
                    mongo.save(current.calendar());
                    round = null;
                    return;
                }
                check(directive);
                current.left().remove();
            }
        } catch (RuntimeException e) {
            LOG.warn("The dates could not be compared with the calendar: {}", e.toString());
        }
    }

    /** Whether the calendar is another than the one with which all dates were compared. */
    public boolean isBehind() {
        return !now().equals(checked());
    }

    private @Nullable Round begun() {
        CheckedCalendar now = now();
        CheckedCalendar checked = checked();
        return now.equals(checked)
                ? null
                : new Round(now, new ArrayDeque<>(touched(now.days().firstDifference(checked.days()))));
    }

    /** Directives with a date that the change may move, or has moved before. */
    private Collection<String> touched(Optional<LocalDate> changed) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<String> touched = new LinkedHashSet<>(directives.countedUpTo(
                changed.get().atStartOfDay(WorkingCalendar.ZONE).toInstant()));
        tasks.heads(Query.query(TaskCriteria.dueProposed()), Flagged.class).stream()
                .map(Flagged::directive)
                .forEach(touched::add);
        return touched;
    }

    private CheckedCalendar now() {
        return CheckedCalendar.of(calendars.all().stream().map(OfficeYear::days).toList());
    }

    private CheckedCalendar checked() {
        return Objects.requireNonNullElse(
                mongo.findById(CheckedCalendar.ID, CheckedCalendar.class), CheckedCalendar.NONE);
    }

    /**
     * Compares the dates of one directive with the calendar of now. To be called after tasks were made or changed by what
     * others say: of two that happen at once, the calendar's change and this, the later one sees the other.
     */
    public void check(String directive) {
        directives.find(directive).ifPresent(this::check);
    }

    private void check(Directive directive) {
        List<OtherDue> others = directive.otherDues(calendars.working());
        // Asked for by the date, too: so only those are looked at that have one.
        Criteria flagged = TaskCriteria.dueProposed()
                .and(DIRECTIVE)
                .is(directive.id())
                .and(DATE)
                .gt(Instant.EPOCH);
        until(
                others.isEmpty()
                        ? flagged
                        : flagged.norOperator(
                                others.stream().map(CountedDates::of).toList()),
                null);
        for (OtherDue one : others) {
            until(
                    TaskCriteria.notOver()
                            .and(DIRECTIVE)
                            .is(directive.id())
                            .and("listedAt")
                            .is(one.due())
                            .and(DATE)
                            .ne(one.other())
                            .andOperator(of(one)),
                    one.other());
        }
    }

    private static Criteria of(OtherDue item) {
        return Criteria.where(ITEM).is(item.path()).and("due").is(item.due());
    }

    /** Changes all that fit, so that they do not fit any more. */
    private void until(Criteria fitting, @Nullable Instant due) {
        Query next = Query.query(fitting).limit(CHUNK);
        for (List<Task> found = tasks.find(next); !found.isEmpty(); found = tasks.find(next)) {
            Instant now = clock.instant();
            DueProposal proposal = due == null ? null : new DueProposal(due, now);
            found.forEach(task -> task.apply(Change.of(task.facts(), now).to(facts -> facts.proposingDue(proposal))));
            tasks.saveUnchanged(found);
        }
    }

    @Bean
    static StoreChange tasksByProposedDue() {
        return new StoreChange("019-tasks-by-proposed-due", store -> {
            var stored = store.getCollection("tasks");
            for (Bson keys :
                    List.of(Indexes.ascending("state", "listedAt", "_id"), Indexes.ascending(DIRECTIVE, DATE))) {
                stored.createIndex(
                        keys, new IndexOptions().partialFilterExpression(Filters.exists(TaskCriteria.PROPOSED_DUE)));
            }
        });
    }
}
