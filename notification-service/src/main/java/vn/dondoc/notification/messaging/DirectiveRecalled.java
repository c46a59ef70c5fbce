package vn.dondoc.notification.messaging;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

/**
 * What is read of a directive that was recalled.
 *
 * @param units all that ever had a part in it
 */
record DirectiveRecalled(
        String directiveId, String reason, @Nullable String replacedBy, List<String> units) {

    /** One for each unit, however many of its tasks there were. */
    static Stream<Received<Notice>> notices(Received<DirectiveRecalled> event) {
        DirectiveRecalled recalled = event.data();
        Notice.Facts facts = new Notice.Facts(
                null, false, false, null, null, recalled.reason, null, null, null, recalled.replacedBy);
        return recalled.units.stream()
                .distinct()
                .map(unit -> new Received<>(
                        event.id(),
                        event.time(),
                        new Notice(Kind.DIRECTIVE_RECALLED, unit, null, recalled.directiveId, 0, event.time(), facts)));
    }
}
