package vn.dondoc.directive.issue;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import vn.dondoc.directive.document.DirectiveType;
import vn.dondoc.directive.unit.Folded;
import vn.dondoc.messaging.web.Cursor;
import vn.dondoc.messaging.web.Problem;
import vn.dondoc.messaging.web.Words;

/**
 * Which directives are meant; what is null does not matter.
 *
 * @param issuer code of the unit that issues
 * @param words part of number or subject, however it is written
 */
public record DirectiveFilter(
        Directive.@Nullable State state,
        @Nullable DirectiveType type,
        @Nullable String issuer,
        @Nullable String words) {
    private static final String CREATED_AT = "createdAt";

    Query query(Criteria readable, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(readable));
        if (state != null) {
            all.add(Criteria.where("state").is(state));
        }
        if (type != null) {
            all.add(Criteria.where("content.type").is(type));
        }
        if (issuer != null) {
            all.add(Criteria.where("content.issuer").is(issuer));
        }
        if (words != null) {
            all.add(Criteria.where("words").regex(Folded.of(words)));
        }
        Cursor after = Cursor.decode(cursor, 2);
        if (after != null) {
            all.add(olderThan(instant(after.parts().getFirst()), after.parts().getLast()));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, CREATED_AT, "_id"))
                .limit(limit + 1);
        // A list shows the heads only.
        query.fields().exclude("content.items", "addressedUnits", "reading", "outbox");
        return query;
    }

    static Cursor cursor(Directive directive) {
        return Cursor.of(directive.createdAt().toString(), directive.id());
    }

    private static Criteria olderThan(Instant createdAt, String id) {
        return new Criteria()
                .orOperator(
                        Criteria.where(CREATED_AT).lt(createdAt),
                        Criteria.where(CREATED_AT).is(createdAt).and("_id").lt(id));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "bad-cursor",
                    new Words("Con trỏ trang không hợp lệ.", "This cursor is not valid."));
        }
    }
}
