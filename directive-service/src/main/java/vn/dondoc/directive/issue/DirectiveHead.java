package vn.dondoc.directive.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;

/**
 * What lists and comparisons want of a directive, however long its text is.
 *
 * @param key the number as numbers are compared
 */
public record DirectiveHead(
        @Id String id,
        @Field("v") long version,
        Directive.State state,
        @Field("content.number") @Nullable String number,
        @Field("content.symbol") @Nullable String symbol,
        @Field("content.issuedOn") IssuedOn issuedOn,
        @Field("content.type") DirectiveType type,
        @Field("content.urgency") Urgency urgency,
        @Field("content.issuer") String issuer,
        @Field("content.subject") String subject,
        @Field("card.number") @Nullable String key,
        Instant createdAt,
        @Nullable Instant issuedAt) {

    /** Whether it went out, whatever became of it. */
    public boolean isIssued() {
        return state != Directive.State.DRAFT;
    }
}
