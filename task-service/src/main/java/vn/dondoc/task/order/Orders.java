package vn.dondoc.task.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.Assignment;

/**
 * All that one version of a directive orders.
 *
 * @param reason why the directive was amended; none for its issue
 */
public record Orders(
        String directive, long version, @Nullable String reason, List<Assignment> assignments) {

    public boolean areAnAmendment() {
        return reason != null;
    }
}
