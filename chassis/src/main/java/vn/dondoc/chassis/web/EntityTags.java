package vn.dondoc.chassis.web;

import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;

/** The version of an aggregate at the door: {@code ETag: "3"} out, {@code If-Match: "3"} in. */
public final class EntityTags {
    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Requires that the caller changes what is there now.
     *
     * @throws Refusal 428 without {@code If-Match}, 412 if it names another version
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw unconditional();
        }
        if (!ifMatch.trim().equals(of(version)) && !ifMatch.trim().equals("*")) {
            throw outdated();
        }
    }

    static Refusal unconditional() {
        return new Refusal(Kind.UNCONDITIONAL, "if-match-required");
    }

    static Refusal outdated() {
        return new Refusal(Kind.OUTDATED, "changed-meanwhile");
    }
}
