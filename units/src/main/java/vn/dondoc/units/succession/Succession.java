package vn.dondoc.units.succession;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.units.UnitNode;

/**
 * A unit has ended, and others have taken over.
 *
 * @param unit code of the one that ended
 * @param successors codes of those who took over, at least one
 * @param reorganisation id of what ended it, as {@code by} and {@code reason}: none if nothing was said of that
 */
public record Succession(
        String unit,
        List<String> successors,
        @Nullable String reorganisation,
        @Nullable String by,
        @Nullable String reason) {

    static Succession of(UnitNode unit, LocalDate day) {
        UnitNode.Reorganisation ended = unit.reorganisation();
        return new Succession(
                unit.id(),
                unit.successorsOn(day),
                ended == null ? null : ended.id(),
                ended == null ? null : ended.by(),
                ended == null ? null : ended.reason());
    }

    /** Whether nobody has to choose. */
    boolean isClear() {
        return successors.size() == 1;
    }
}
