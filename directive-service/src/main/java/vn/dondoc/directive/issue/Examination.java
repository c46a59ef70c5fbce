package vn.dondoc.directive.issue;

import java.util.List;
import vn.dondoc.messaging.web.Fault;

/**
 * What is found when a document is read as an order.
 *
 * @param errors what stands against its issue
 * @param orders what would go out
 */
public record Examination(List<Fault> errors, Reading reading, Orders orders) {

    /** The warnings whose codes are not among the confirmed. */
    List<Fault> unconfirmed(List<String> confirmed) {
        return reading.warnings().stream()
                .filter(warning -> !confirmed.contains(warning.code()))
                .toList();
    }
}
