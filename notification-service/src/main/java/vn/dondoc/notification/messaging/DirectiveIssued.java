package vn.dondoc.notification.messaging;

import java.util.List;
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
        List<Item> items) {

    record IssuedOn(@Nullable String date, String precision) {
        @Nullable String day() {
            return precision.equals("DAY") ? date : null;
        }
    }

    record Item(String path, String text, @Nullable Deadline deadline) {}

    record Deadline(String asWritten, @Nullable List<String> explanation) {}

    KnownDirective directive() {
        return new KnownDirective(
                directiveId,
                version,
                number,
                subject,
                issuer,
                issuedOn == null ? null : issuedOn.day(),
                items.stream().map(DirectiveIssued::item).toList());
    }

    private static KnownDirective.Item item(Item item) {
        Deadline deadline = item.deadline;
        return deadline == null
                ? new KnownDirective.Item(item.path, item.text, null, List.of())
                : new KnownDirective.Item(
                        item.path,
                        item.text,
                        deadline.asWritten,
                        deadline.explanation == null ? List.of() : deadline.explanation);
    }
}
