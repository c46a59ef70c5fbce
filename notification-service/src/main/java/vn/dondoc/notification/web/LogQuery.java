package vn.dondoc.notification.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.chassis.web.Cursor;
import vn.dondoc.chassis.web.Problem;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.State;

/**
 * What of the log is asked for; an absent filter lets all pass.
 *
 * @param kind short name of an event
 * @param visible the units that the caller sees; empty for all
 */
record LogQuery(
        @Nullable State state,
        @Nullable String unit,
        @Nullable String task,
        @Nullable Channel channel,
        @Nullable String kind,
        @Nullable Cursor after,
        Optional<Set<String>> visible) {

    /** Newest first, at most so many rows. */
    Query query(int rows) {
        List<Criteria> all = new ArrayList<>();
        visible.ifPresent(units -> all.add(Criteria.where("notice.unit").in(units)));
        equal(all, "state", state);
        equal(all, "notice.unit", unit);
        equal(all, "notice.taskId", task);
        equal(all, "channel", channel);
        equal(all, "notice.kind", kind == null ? null : kind(kind));
        if (after != null) {
            Instant at = instant(after.parts().getFirst());
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("notice.at").lt(at),
                            Criteria.where("notice.at")
                                    .is(at)
                                    .and("_id")
                                    .lt(after.parts().getLast())));
        }
        Query query = all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
        return Search.within(query)
                .with(Sort.by(Sort.Direction.DESC, "notice.at", "_id"))
                .limit(rows);
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }

    private static Kind kind(String label) {
        return Kind.labelled(label)
                .orElseThrow(() -> new Problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-kind",
                        new LocalizedText("Không có loại thông báo này.", "There is no such kind of notification.")));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "bad-cursor",
                    new LocalizedText("Con trỏ trang không hợp lệ.", "This cursor is not valid."));
        }
    }
}
