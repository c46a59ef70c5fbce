package vn.dondoc.notification.known;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.messaging.projection.Projected;

/**
 * Who answers for an ad-hoc body.
 *
 * @param id code of the body
 * @param desk code of the unit whose office is the body's, too
 */
@Document("knownDesks")
public record KnownDesk(
        @Id String id, @Field("v") long version, @Nullable String desk) implements Projected {}
