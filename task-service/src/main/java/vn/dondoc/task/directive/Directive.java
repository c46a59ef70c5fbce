package vn.dondoc.task.directive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.WorkingDayTerm;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;
import vn.dondoc.messaging.projection.Projected;

/** What of a directive is shown with its tasks; the units stand on the tasks themselves. */
@Document("directives")
public record Directive(
        @Id String id,
        @Field("v") long version,
        @Nullable String number,
        String subject,
        String issuer,
        List<Item> items)
        implements Projected {

    /**
     * One order of the directive.
     *
     * @param coordinators all who help in its words, also those of whom no directory says who is meant
     * @param reportTo who gets the report, in its words
     * @param appraisers who looks at what is handed in before it is, in its words
     */
    public record Item(
            String path,
            String text,
            @Nullable Deadline deadline,
            List<String> coordinators,
            @Nullable String reportTo,
            List<String> appraisers) {
        public Item {
            coordinators = coordinators == null ? List.of() : List.copyOf(coordinators);
            appraisers = appraisers == null ? List.of() : List.copyOf(appraisers);
        }

        private Stream<OtherDue> otherDue(WorkingCalendar calendar) {
            Optional<Counted> counted = deadline == null ? Optional.empty() : deadline.counted();
            return counted.map(date -> new OtherDue(path, date.due(), date.dueBy(calendar))).stream()
                    .filter(date -> !date.other().equals(date.due()));
        }
    }

    /** A date with the term that it was counted from. */
    private record Counted(Instant due, WorkingDayTerm term) {
        Instant dueBy(WorkingCalendar calendar) {
            return due.atZone(WorkingCalendar.ZONE).with(term.last(calendar)).toInstant();
        }
    }

    /**
     * A deadline as written, and how its date came about.
     *
     * @param explanation step by step, in Vietnamese
     * @param steps the same as codes; none where an earlier version told or stored it
     */
    public record Deadline(
            String asWritten,
            String rule,
            @Nullable Instant due,
            List<String> explanation,
            @Nullable List<Message> steps) {

        /** Empty if it was not counted in working days, or by a version that did not say from when. */
        private Optional<Counted> counted() {
            Instant counted = due;
            return counted == null || steps == null || !rule.equals(WorkingDayTerm.RULE)
                    ? Optional.empty()
                    : steps.stream()
                            .map(step -> new Sentence(step.key(), step.arguments()))
                            .flatMap(step -> WorkingDayTerm.of(step).stream())
                            .findFirst()
                            .map(term -> new Counted(counted, term));
        }
    }

    /**
     * An item whose date another calendar makes another.
     *
     * @param due as it was told
     * @param other by that calendar
     */
    public record OtherDue(String path, Instant due, Instant other) {}

    /** With a number that it was given later; one from before this version says nothing. */
    Directive with(Numbering later) {
        return later.version() < version ? this : new Directive(id, version, later.number(), subject, issuer, items);
    }

    /** What this calendar makes of the dates of its items, where it is another date than what was told. */
    public List<OtherDue> otherDues(WorkingCalendar calendar) {
        return items.stream().flatMap(item -> item.otherDue(calendar)).toList();
    }

    public Optional<Item> item(String path) {
        return items.stream().filter(item -> item.path().equals(path)).findFirst();
    }
}
