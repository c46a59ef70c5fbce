package vn.dondoc.directive.issue;

import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.reading.document.IssuedOn;

/** A directive that went out without a number was given one. What it orders stays as it is. */
@Published(type = "directive.numbered", topic = "directive.events.v1")
public record DirectiveNumbered(
        String directiveId,
        long version,
        String number,
        @Nullable String symbol,
        IssuedOn issuedOn) implements Event {}
