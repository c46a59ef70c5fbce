package vn.dondoc.directive.issue;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.issue.DirectiveIssued.Due;
import vn.dondoc.reading.document.Content.Placed;

/**
 * What went out with a directive and a new text leaves as it is: its readers go by these dates.
 *
 * @param from the day from which terms counted
 * @param dues by the path of the item
 */
record Told(LocalDate from, Map<String, Due> dues) {
    /** Of a document that is not out. */
    static final Told NOTHING = new Told(LocalDate.MIN, Map.of());

    /** The deadline of an item; none if it had none, or is new, or has other words now. */
    @Nullable Due of(Placed placed) {
        return dues.get(String.valueOf(placed.item().path()));
    }
}
