package vn.dondoc.directive.issue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;

/**
 * A directive is out: the whole state of its task items.
 *
 * @param sets units of the named groups, each group once, by the name under which the items refer to it
 * @param items none where it only urges older directives
 * @param chases ids of the directives that it urges
 */
@Published(type = "directive.issued", topic = "directive.events.v1")
public record DirectiveIssued(
        String directiveId,
        long version,
        @Nullable String number,
        @Nullable String symbol,
        DirectiveType type,
        String subject,
        String issuer,
        IssuedOn issuedOn,
        Instant issuedAt,
        Urgency urgency,
        Map<String, List<String>> sets,
        List<Order> items,
        List<String> chases)
        implements Event {

    /**
     * A task item, taken out of the tree.
     *
     * @param unresolvedCoordinators who else is to help, as it is written: no unit is known by that name; none if there is
     *     nobody
     */
    public record Order(
            String path,
            String text,
            List<String> leads,
            List<String> leadSets,
            List<String> coordinators,
            List<String> coordinatorSets,
            @Nullable List<String> unresolvedCoordinators,
            @Nullable Due deadline,
            List<Deliverable> deliverables,
            @Nullable String reportTo) {}

    /**
     * Until when, and why.
     *
     * @param due the last instant in time; none if the words give none
     * @param explanation step by step, in Vietnamese
     * @param steps the same as codes; none where an earlier version read it
     */
    public record Due(
            String asWritten,
            String kind,
            String comparator,
            String rule,
            @Nullable Instant due,
            List<String> explanation,
            @Nullable List<Message> steps) {}
}
