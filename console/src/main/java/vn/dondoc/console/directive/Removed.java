package vn.dondoc.console.directive;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item that was just taken out of a draft, which the next page offers to put back.
 *
 * @param pointer to where it was
 * @param number by which people know it
 * @param item as JSON
 */
record Removed(String pointer, String number, String item) implements Serializable {
    /** What is at the place; null if nothing is, or nothing that anybody would miss. */
    static @Nullable Removed of(ObjectNode content, String pointer) {
        JsonNode item = content.at(Edits.isItem(pointer) ? pointer : "/items");
        if (!(item instanceof ObjectNode one) || Edits.isBlank(one)) {
            return null;
        }
        String path = one.path("path").asString("");
        return new Removed(pointer, path.isEmpty() ? Difference.number(pointer) : path, one.toString());
    }
}
