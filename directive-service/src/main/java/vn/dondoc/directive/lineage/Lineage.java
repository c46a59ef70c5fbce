package vn.dondoc.directive.lineage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.Reference;

/**
 * What a directive has to do with others, as far as the caller may read those; of each sort the two hundred newest.
 *
 * @param cites every document that it cites, in its order
 * @param replacedBy what stands in its place since it was recalled
 */
@Schema(name = "DirectiveLineage")
public record Lineage(
        List<Cited> cites,
        List<Relative> citedBy,
        List<Relative> chases,
        List<Relative> chasedBy,
        @Nullable Relative replacedBy,
        List<Relative> replaces) {

    /**
     * A document that is cited.
     *
     * @param directive the one of the register that is meant; none if it has none for this caller
     */
    @Schema(name = "CitedDocument")
    public record Cited(Reference reference, @Nullable Relative directive) {}
}
