package vn.dondoc.notification.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.known.KnownDirective;

/** What is read of a directive that was issued or amended. */
record DirectiveIssued(
        String directiveId,
        long version,
        @Nullable String number,
        String subject,
        String issuer,
        @Nullable IssuedOn issuedOn,
        @Nullable String urgency,
        @Nullable Map<String, List<String>> sets,
        List<Item> items) {

    record IssuedOn(@Nullable String date, String precision) {
        @Nullable String day() {
            return precision.equals("DAY") ? date : null;
        }
    }

    record Item(
            String path,
            String text,
            @Nullable List<String> leads,
            @Nullable List<String> leadSets,
            @Nullable List<String> coordinators,
            @Nullable List<String> coordinatorSets,
            @Nullable List<String> unresolvedCoordinators,
            @Nullable Deadline deadline,
            @Nullable String reportTo) {}

    record Deadline(
            String asWritten,
            @Nullable String kind,
            @Nullable Instant due,
            @Nullable Instant next,
            @Nullable List<String> explanation) {}

    KnownDirective directive() {
        return new KnownDirective(
                directiveId,
                version,
                number,
                subject,
                issuer,
                issuedOn == null ? null : issuedOn.day(),
                urgency,
                items.stream().map(this::item).toList());
    }

    private KnownDirective.Item item(Item item) {
        Deadline deadline = item.deadline;
        return new KnownDirective.Item(
                item.path,
                item.text,
                deadline == null ? null : deadline.asWritten,
                deadline == null ? List.of() : orNone(deadline.explanation),
                units(item.leads, item.leadSets),
                units(item.coordinators, item.coordinatorSets),
                item.reportTo,
                deadline == null ? null : deadline.due,
                item.unresolvedCoordinators,
                deadline == null ? null : deadline.kind,
                deadline == null ? null : deadline.next);
    }

    /** Those named one by one, and those of the sets that are named. */
    private List<String> units(@Nullable List<String> named, @Nullable List<String> ofSets) {
        Map<String, List<String>> known = sets == null ? Map.of() : sets;
        return Stream.concat(
                        orNone(named).stream(),
                        orNone(ofSets).stream().flatMap(set -> known.getOrDefault(set, List.of()).stream()))
                .distinct()
                .toList();
    }

    private static List<String> orNone(@Nullable List<String> some) {
        return some == null ? List.of() : some;
    }
}
