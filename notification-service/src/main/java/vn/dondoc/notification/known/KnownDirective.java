package vn.dondoc.notification.known;

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
 */
@Document("knownDirectives")
public record KnownDirective(
        @Id String id,
        @Field("v") long version,
        @Nullable String number,
        String subject,
        String issuer,
        @Nullable String issuedOn,
        List<Item> items)
        implements Projected {

    /**
     * One order in the document.
     *
     * @param asWritten its deadline in the document's own words
     * @param explanation why the date is what it is, sentence by sentence
     */
    public record Item(String path, String text, @Nullable String asWritten, List<String> explanation) {}

    /** With a number that it was given later; one from before this version says nothing. */
    KnownDirective with(KnownNumber later) {
        return later.version() < version
                ? this
                : new KnownDirective(id, version, later.number(), subject, issuer, later.issuedOn(), items);
    }

    /** The order at this path, if this version of the document has it. */
    public Optional<Item> item(String path) {
        return items.stream().filter(item -> item.path().equals(path)).findFirst();
    }
}
