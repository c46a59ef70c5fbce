package vn.dondoc.units.succession;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.units.UnitNode;

/**
 * A unit has ended, and others have taken over, or nobody: then it is open who goes on with what it had.
 *
 * @param unit code of the one that ended
 * @param successors codes of those who took over
 * @param reorganisation id of what ended it, as {@code by} and {@code reason}: none if nothing was said of that
 * @param above code of the unit above the one that ended; only the root has none
 */
public record Succession(
        String unit,
        List<String> successors,
        @Nullable String reorganisation,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String above) {

    static Succession of(UnitNode unit, LocalDate day) {
        UnitNode.Reorganisation ended = unit.reorganisation();
        return new Succession(
                unit.id(),
                unit.successorsOn(day),
                ended == null ? null : ended.id(),
                ended == null ? null : ended.by(),
                ended == null ? null : ended.reason(),
                unit.parent());
    }

    /** Whether nobody has taken over. */
    public boolean isOpen() {
        return successors.isEmpty();
    }

    /** Whether nobody has to choose. */
    public boolean isClear() {
        return successors.size() == 1;
    }
}
