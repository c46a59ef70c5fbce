package vn.dondoc.directive.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;

/**
 * A directive was taken back: nothing that is still open of it is asked for any more.
 *
 * @param recalledAt business time
 * @param replacedBy id of the directive that stands in its place
 * @param units codes of all that ever had a part in it
 * @param urged those of them that it asked nothing of, but only to hurry with older orders
 */
@Published(type = "directive.recalled", topic = "directive.events.v1")
public record DirectiveRecalled(
        String directiveId,
        long version,
        @Nullable String number,
        String subject,
        String issuer,
        String reason,
        Instant recalledAt,
        @Nullable String replacedBy,
        List<String> units,
        List<String> urged)
        implements Event {}
