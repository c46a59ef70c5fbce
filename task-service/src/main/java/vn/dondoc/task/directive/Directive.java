package vn.dondoc.task.directive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.chassis.text.Message;
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
            @Nullable List<Message> steps) {}

    /** With a number that it was given later; one from before this version says nothing. */
    Directive with(Numbering later) {
        return later.version() < version ? this : new Directive(id, version, later.number(), subject, issuer, items);
    }

    public Optional<Item> item(String path) {
        return items.stream().filter(item -> item.path().equals(path)).findFirst();
    }
}
