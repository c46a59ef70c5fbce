package vn.dondoc.console.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls, and what a page may offer them; whatever is another unit's is refused all the same. */
public record Me(
        String id,
        String name,
        @Nullable String unit,
        @Nullable String unitName,
        Set<String> roles,
        Set<String> permissions,
        boolean keepsDirectory) {

    /** Whether the person may do this, such as {@code directives:write}. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Whether there may be reports that wait for the person's decision: a clerk's where the installation says so. */
    public boolean mayReview() {
        return may("reports:review") || may("reports:review-as-clerk");
    }
}
