package vn.dondoc.directive.unit.sheet;

import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;

/**
 * A row that was not taken, and why.
 *
 * @param line where it stands in the file; the head is line 1
 * @param column the column at fault, if it is one
 */
public record Refused(int line, @Nullable String column, Message words) {

    static Refused unreadable(int line, String column) {
        return new Refused(line, column, Message.of("UNREADABLE", column));
    }

    Violation violation() {
        return Violation.of("/" + line + (column == null ? "" : "/" + column), words);
    }

    /** Stable, for programs. */
    public String code() {
        return words.code();
    }
}
