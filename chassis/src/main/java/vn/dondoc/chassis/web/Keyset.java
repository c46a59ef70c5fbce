package vn.dondoc.chassis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.chassis.store.Search;

/**
 * The order of a list: by an instant, and by id where that is the same. A page begins after the place that its cursor
 * names, so what comes in meanwhile moves nothing.
 *
 * @param list its name
 * @param field in which the instant stands
 */
public record Keyset(String list, String field, Sort.Direction direction) {
    private static final String ID = "_id";

    public static Keyset newestFirst(String list, String field) {
        return new Keyset(list, field, Sort.Direction.DESC);
    }

    public static Keyset oldestFirst(String list, String field) {
        return new Keyset(list, field, Sort.Direction.ASC);
    }

    /** The place of a row in such an order. */
    public Cursor place(Instant at, String id) {
        return Cursor.of(list, at.toString(), id);
    }

    /**
     * Asks for one row more than the limit, of those that fit, after the cursor.
     *
     * @param fitting all of which a row has to fit
     * @throws Refusal 400 if the cursor is not one of ours
     */
    public Query query(List<Criteria> fitting, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(fitting);
        Cursor after = Cursor.decode(list, cursor, 2);
        if (after != null) {
            all.add(behind(instant(after.parts().getFirst()), after.parts().getLast()));
        }
        return Search.of(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all))
                .with(Sort.by(direction, field, ID))
                .limit(limit + 1);
    }

    private Criteria behind(Instant at, String id) {
        Criteria same = Criteria.where(field).is(at).and(ID);
        return direction.isDescending()
                ? new Criteria().orOperator(Criteria.where(field).lt(at), same.lt(id))
                : new Criteria().orOperator(Criteria.where(field).gt(at), same.gt(id));
    }

    private static Instant instant(String text) {
        try {
            // Some cursors were milliseconds once; and what is beyond them could not be asked for.
            long millis = text.contains("T") ? Instant.parse(text).toEpochMilli() : Long.parseLong(text);
            return Instant.ofEpochMilli(millis);
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            throw Cursor.bad();
        }
    }
}
