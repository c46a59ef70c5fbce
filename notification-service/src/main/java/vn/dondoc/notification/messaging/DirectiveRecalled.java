package vn.dondoc.notification.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

/**
 * What is read of a directive that was recalled.
 *
 * @param units all that ever had a part in it
 * @param urged those of them that it asked nothing of, but only to hurry with older orders: nobody has written to them
 */
record DirectiveRecalled(
        String directiveId,
        String reason,
        @Nullable String replacedBy,
        List<String> units,
        @Nullable List<String> urged) {

    /**
     * One for each unit that was asked for something, however many of its tasks there were.
     *
     * @param flash whether the directive is hỏa tốc
     */
    static Stream<Received<Notice>> notices(Received<DirectiveRecalled> event, boolean flash) {
        DirectiveRecalled recalled = event.data();
        Notice.Facts facts = new Notice.Facts(
                null,
                false,
                false,
                null,
                null,
                recalled.reason,
                null,
                null,
                null,
                recalled.replacedBy,
                null,
                null,
                null,
                flash ? true : null);
        Set<String> untold = recalled.urged == null ? Set.of() : Set.copyOf(recalled.urged);
        return recalled.units.stream()
                .distinct()
                .filter(unit -> !untold.contains(unit))
                .map(unit -> new Received<>(
                        event.id(),
                        event.time(),
                        new Notice(Kind.DIRECTIVE_RECALLED, unit, null, recalled.directiveId, 0, event.time(), facts)));
    }
}
