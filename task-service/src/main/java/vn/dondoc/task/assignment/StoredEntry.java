package vn.dondoc.task.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.HistoryEntry.What;

/**
 * A line of a task's history as it is stored. Its note stands beside the lines, under its place among them: there a
 * version that only knows texts leaves it alone.
 *
 * @param text its note from before notes were codes, in Vietnamese
 */
record StoredEntry(
        Instant at,
        What what,
        @Nullable String who,
        @Nullable String text) {

    HistoryEntry with(@Nullable Message note) {
        return new HistoryEntry(at, what, who, note == null && text != null ? Message.asWritten(text) : note);
    }
}
