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
     * @param text its words, and those of what stands below it and is no task of its own
     * @param coordinatorsAsWritten all who help, also those of whom no directory says who is meant
     * @param appraisers who looks at what is handed in before it is, as written
     * @param unresolvedCoordinators those of them of whom no directory says who is meant; none if there is nobody such
     * @param unresolvedLeads wordings that stand for leads whom nobody has named yet: for them there is no task until
     *     somebody does
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
            @Nullable String reportTo,
            List<String> coordinatorsAsWritten,
            List<String> appraisers,
            List<String> unresolvedLeads) {}

    /**
     * Until when, and why.
     *
     * @param due the last instant in time; none if the words give none
     * @param explanation step by step, in Vietnamese
     * @param steps the same as codes; none where an earlier version read it
     * @param next of what recurs, the last instant in time of the period after this one; none where that is not known
     */
    public record Due(
            String asWritten,
            String kind,
            String comparator,
            String rule,
            @Nullable Instant due,
            List<String> explanation,
            @Nullable List<Message> steps,
            @Nullable Instant next) {}
}
