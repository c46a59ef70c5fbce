package vn.dondoc.directive.unit.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a table: the same for a preview as for the import itself.
 *
 * @param plan names all of it: what is created and changed, from what; with it a change of what is there is confirmed
 * @param unchanged how many rows say what is there
 */
public record Imported(
        String plan, List<Created> created, List<Changed> changed, int unchanged, List<Refused> refused) {

    /** A row that makes a unit. */
    public record Created(int line, String code, String name) {}

    /** A row that changes a unit. */
    public record Changed(int line, String code, List<Difference> differences) {}

    /**
     * What a row changes.
     *
     * @param before none if the cell was empty, as with after
     */
    public record Difference(
            String column,
            @Nullable String before,
            @Nullable String after) {}
}
