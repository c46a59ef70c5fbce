package vn.dondoc.notification.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.background.KnownDirective;

/** What is read of a directive that was issued. */
record DirectiveIssued(
        String directiveId,
        long version,
        @Nullable String number,
        String subject,
        String issuer,
        @Nullable IssuedOn issuedOn,
        List<Item> items) {

    record IssuedOn(@Nullable String date, String precision) {}

    record Item(String path, String text, @Nullable Deadline deadline) {}

    record Deadline(String asWritten, @Nullable List<String> explanation) {}

    KnownDirective directive() {
        boolean named = issuedOn != null && issuedOn.precision.equals("DAY");
        return new KnownDirective(
                directiveId,
                version,
                number,
                subject,
                issuer,
                named && issuedOn != null ? issuedOn.date : null,
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
