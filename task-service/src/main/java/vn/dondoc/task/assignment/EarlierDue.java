package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that an amendment moved.
 *
 * @param due none if there was none
 * @param until when it was moved, business time
 */
public record EarlierDue(@Nullable Instant due, Instant until) {

    /** The date that stood at that moment, if it was not yet the one of today. */
    static @Nullable Instant at(Instant moment, List<EarlierDue> earlier, @Nullable Instant today) {
        for (EarlierDue one : earlier) {
            if (moment.isBefore(one.until())) {
                return one.due();
            }
        }
        return today;
    }
}
