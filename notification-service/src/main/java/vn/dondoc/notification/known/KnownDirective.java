package vn.dondoc.notification.known;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * The head of a directive and the words of its tasks.
 *
 * @param issuer code of the unit that issued it
 * @param issuedOn the day on the document, ISO; absent where it names none
 * @param urgency none in what was stored before it was kept
 */
@Document("knownDirectives")
public record KnownDirective(
        @Id String id,
        @Field("v") long version,
        @Nullable String number,
        String subject,
        String issuer,
        @Nullable String issuedOn,
        @Nullable String urgency,
        List<Item> items)
        implements Projected {

    /**
     * One order in the document.
     *
     * @param asWritten its deadline in the document's own words
     * @param explanation why the date is what it is, sentence by sentence
     * @param leads codes of the units that are to do it; none in what was stored before they were kept
     * @param coordinators codes of the units that are to help them; none likewise
     * @param reportTo to whom it is to be reported, in the document's own words
     * @param due the last instant in time; none without a date, and in what was stored before it was kept
     * @param otherHelpers who else is to help, in the document's own words; none in what was stored before they were kept
     * @param kind what sort of deadline it has; none without one, and in what was stored before it was kept
     * @param next of what recurs, the last instant in time of the period after this one; none where it is not known
     */
    public record Item(
            String path,
            String text,
            @Nullable String asWritten,
            List<String> explanation,
            @Nullable List<String> leads,
            @Nullable List<String> coordinators,
            @Nullable String reportTo,
            @Nullable Instant due,
            @Nullable List<String> otherHelpers,
            @Nullable String kind,
            @Nullable Instant next) {

        /** Whether it is owed again in the next period. */
        public boolean recurs() {
            return "recurring".equals(kind);
        }

        /** Whether it goes on for ever, so that it is never done with. */
        public boolean goesOn() {
            return "continuous".equals(kind) || "open_ended".equals(kind);
        }

        /** Whether it has a deadline of which nobody has said here whether it comes again. */
        public boolean mayRecur() {
            return kind == null && asWritten != null;
        }
    }

    /** With a number that it was given later; one from before this version says nothing. */
    KnownDirective with(KnownNumber later) {
        return later.version() < version
                ? this
                : new KnownDirective(id, version, later.number(), subject, issuer, later.issuedOn(), urgency, items);
    }

    /** So urgent that office hours do not count. */
    public boolean isFlash() {
        return "HOA_TOC".equals(urgency);
    }

    /** Whether it orders more than one thing, so that its subject alone does not say which. */
    public boolean hasSeveralItems() {
        return items.size() > 1;
    }

    /** The order at this path, if this version of the document has it. */
    public Optional<Item> item(String path) {
        return items.stream().filter(item -> item.path().equals(path)).findFirst();
    }
}
