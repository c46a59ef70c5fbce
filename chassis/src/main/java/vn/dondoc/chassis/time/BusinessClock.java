package vn.dondoc.chassis.time;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time in which the offices live: due dates, office hours, history, event time. Instants in whole milliseconds, as
 * the store keeps them. The launcher can move it forward; it never goes back. Leases and retries use {@link SystemClock}.
 */
@FunctionalInterface
public interface BusinessClock extends InstantSource {
    /** The day that it is in Vietnam. */
    default LocalDate today() {
        return instant().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
    }
}
