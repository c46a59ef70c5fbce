package vn.dondoc.directive.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;

/**
 * A directive that is out was changed: the whole state of its task items again, of which the highest version counts.
 *
 * @param state groups with their members as of the issue
 * @param amendedAt business time
 */
@Published(type = "directive.amended", topic = "directive.events.v1")
public record DirectiveAmended(
        @JsonUnwrapped DirectiveIssued state, String reason, Instant amendedAt, List<Change> changes) implements Event {
    @Override
    public long version() {
        return state.version();
    }
}
