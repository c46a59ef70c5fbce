package vn.dondoc.directive.issue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.names.Folded;

/**
 * A wording of an order of which no directory says who is meant, "các đơn vị liên quan": it stands for those units until
 * somebody names them.
 *
 * @param path of the item in which it stands
 * @param units codes of the units and groups that were named; empty as long as nobody has
 * @param at when they were named, business time
 * @param by who named them
 */
@Schema(name = "DirectivePlaceholder")
public record Placeholder(
        String path,
        Role role,
        String asWritten,
        List<String> units,
        @Nullable Instant at,
        @Nullable String by) {
    /** What those whom it stands for are to do. */
    public enum Role {
        LEAD,
        COORDINATOR
    }

    public Placeholder {
        units = units == null ? List.of() : List.copyOf(units);
    }

    static Placeholder open(String path, Role role, String asWritten) {
        return new Placeholder(path, role, asWritten, List.of(), null, null);
    }

    Placeholder named(List<String> codes, Instant now, String who) {
        return new Placeholder(path, role, asWritten, codes, now, who);
    }

    /** How a revision that names those whom it stands for tells of it. */
    Change asChange() {
        return new Change(path, Change.What.CHANGED, List.of(role == Role.LEAD ? "leads" : "coordinators"));
    }

    /** Whether a task waits for it: nobody does what it asks until then. */
    boolean isWaitedFor() {
        return role == Role.LEAD && units.isEmpty();
    }

    /** Whether it is that wording, however it is spelt, in the same place. */
    boolean isSameAs(Placeholder other) {
        return path.equals(other.path)
                && role == other.role
                && Folded.of(asWritten).equals(Folded.of(other.asWritten));
    }
}
