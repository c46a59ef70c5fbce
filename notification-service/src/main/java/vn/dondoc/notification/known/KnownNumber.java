package vn.dondoc.notification.known;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * The number that a directive was given after its issue. Kept apart from it: either may be heard of first.
 *
 * @param issuedOn the day on the document, ISO; absent where it names none
 */
@Document("knownNumbers")
public record KnownNumber(
        @Id String id,
        @Field("v") long version,
        String number,
        @Nullable String issuedOn) implements Projected {}
