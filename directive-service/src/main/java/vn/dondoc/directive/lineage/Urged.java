package vn.dondoc.directive.lineage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive that a letter seems to urge: its tasks are the ones that are meant.
 *
 * @param directive its id
 * @param taskPaths numbers of its task items
 * @param pointer JSON pointer to the reference that names it
 */
@Schema(name = "UrgedDirective")
public record Urged(
        String directive, @Nullable String number, String subject, List<String> taskPaths, String pointer) {}
