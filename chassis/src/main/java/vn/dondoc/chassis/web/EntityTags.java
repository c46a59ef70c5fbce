package vn.dondoc.chassis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of an aggregate at the door: {@code ETag: "3"} out, {@code If-Match: "3"} in. */
public final class EntityTags {
    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Requires that the caller changes what is there now.
     *
     * @throws Problem 428 without {@code If-Match}, 412 if it names another version
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw unconditional();
        }
        if (!ifMatch.trim().equals(of(version)) && !ifMatch.trim().equals("*")) {
            throw outdated();
        }
    }

    static Problem unconditional() {
        return new Problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-required",
                new LocalizedText(
                        "Cần tiêu đề If-Match với phiên bản đã đọc.", "If-Match with the version read is needed."));
    }

    static Problem outdated() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                new LocalizedText("Dữ liệu đã thay đổi; hãy tải lại.", "This has changed: read it again."));
    }
}
