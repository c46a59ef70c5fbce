package vn.dondoc.chassis.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;

/** The version of an aggregate at the door: {@code ETag: "3"} out, {@code If-Match: "3"} in. */
public final class EntityTags {
    private static final Pattern TAG = Pattern.compile("\"[^\"\\s]*\"");
    private static final Pattern TAGS = Pattern.compile("(W/)?" + TAG + "(\\s*,\\s*(W/)?" + TAG + ")*");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Requires that the caller changes what is there now.
     *
     * @param ifMatch versions in quotes, with commas between them, or {@code *} for any; a version may be weak, as a proxy
     *     makes it that packs the body
     * @throws Refusal 428 without {@code If-Match}, 400 if it is none, 412 if it names other versions
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw unconditional();
        }
        String tags = ifMatch.strip();
        if (tags.equals("*")) {
            return;
        }
        if (!TAGS.matcher(tags).matches()) {
            throw new Refusal(Kind.UNREADABLE, "bad-if-match", Unreadable.quoted(tags), of(version));
        }
        if (TAG.matcher(tags).results().noneMatch(tag -> tag.group().equals(of(version)))) {
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
