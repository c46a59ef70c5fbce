package vn.dondoc.chassis.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;

/**
 * The sort key after which a page starts: opaque outside, its parts in order inside.
 *
 * @param list whose key it is: in another list it would start anywhere
 */
public record Cursor(String list, List<String> parts) {
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(String list, String... parts) {
        return new Cursor(list, List.of(parts));
    }

    /**
     * @param list in which the page is
     * @param expected how many parts it must have
     * @throws Refusal 400 if it is not one of that list
     */
    public static @Nullable Cursor decode(String list, @Nullable String text, int expected) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            // The version before did not say whose they are.
            boolean isNamed = parts.size() == expected + 1 && parts.getFirst().equals(list);
            if (isNamed || parts.size() == expected) {
                return new Cursor(list, parts.subList(parts.size() - expected, parts.size()));
            }
        } catch (IllegalArgumentException e) {
            // Not base64: refused below, as any other.
        }
        throw bad();
    }

    static Refusal bad() {
        return new Refusal(Refusal.Kind.UNREADABLE, "bad-cursor")
                .listing("errors", List.of(Violation.of("/cursor", "BAD_CURSOR")));
    }

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + SEPARATOR + String.join(SEPARATOR, parts)).getBytes(StandardCharsets.UTF_8));
    }
}
