package vn.dondoc.notification.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
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
        Optional<Set<String>> visible) {

    /** All of which a row has to fit. */
    List<Criteria> criteria() {
        List<Criteria> all = new ArrayList<>();
        visible.ifPresent(units -> all.add(Criteria.where("notice.unit").in(units)));
        equal(all, "state", state);
        equal(all, "notice.unit", unit);
        equal(all, "notice.taskId", task);
        equal(all, "channel", channel);
        equal(all, "notice.kind", kind == null ? null : kind(kind));
        return all;
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }

    private static Kind kind(String label) {
        return Kind.labelled(label)
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNREADABLE, "bad-kind")
                        .listing(
                                "errors",
                                List.of(Violation.of(
                                        "/kind",
                                        "NOT_ONE_OF",
                                        "\"" + label + "\"",
                                        Arrays.stream(Kind.values())
                                                .map(Kind::label)
                                                .collect(Collectors.joining(", "))))));
    }
}
