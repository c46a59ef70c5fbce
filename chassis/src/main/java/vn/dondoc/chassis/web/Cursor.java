package vn.dondoc.chassis.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;

/** The sort key after which a page starts: opaque outside, its parts in order inside. */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(String... parts) {
        return new Cursor(List.of(parts));
    }

    /**
     * @param expected how many parts it must have
     * @throws Refusal 400 if it is not one of ours
     */
    public static @Nullable Cursor decode(@Nullable String text, int expected) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.size() == expected) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException e) {
            // Not base64: refused below, as any other.
        }
        throw bad();
    }

    static Refusal bad() {
        return new Refusal(Refusal.Kind.UNREADABLE, "bad-cursor");
    }

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
