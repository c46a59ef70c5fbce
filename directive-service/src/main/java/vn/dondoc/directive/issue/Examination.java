package vn.dondoc.directive.issue;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.reading.document.Item;

/**
 * What is found when a document is read as an order.
 *
 * @param errors what stands against its issue
 * @param orders what would go out
 */
public record Examination(List<Violation> errors, Reading reading, Orders orders) {

    /** The same, with what others have remarked. */
    Examination with(List<Violation> remarks) {
        List<Violation> warnings =
                Stream.concat(reading.warnings().stream(), remarks.stream()).toList();
        return new Examination(errors, reading.with(warnings), orders);
    }

    /** What to show of a draft: what stands against its issue comes first, so that nobody learns of it only there. */
    public Reading ofDraft() {
        return reading.with(
                Stream.concat(errors.stream(), reading.warnings().stream()).toList());
    }

    /** @throws Refusal 422 with what stands against it, 409 with the warnings whose codes are not among the confirmed */
    void require(List<String> confirmed, List<Item> items) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        List<Violation> unconfirmed = unconfirmed(confirmed);
        if (!unconfirmed.isEmpty()) {
            throw Refusal.conflict("warnings-unconfirmed").listing("warnings", OfItem.named(unconfirmed, items));
        }
    }

    private List<Violation> unconfirmed(List<String> confirmed) {
        return reading.warnings().stream()
                .filter(warning -> !confirmed.contains(warning.code()))
                .toList();
    }
}
