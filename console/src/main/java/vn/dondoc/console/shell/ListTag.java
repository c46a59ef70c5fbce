package vn.dondoc.console.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.context.request.WebRequest;

/** By what a page lists it can be told whether that has changed; its frame and its form fields do not matter. */
public final class ListTag {
    private static final int LENGTH = 16;

    private ListTag() {}

    /**
     * Answers a page's question whether its list is still the one that it shows, and lets a page that is made ask it.
     *
     * @param listed records, or lists of them, or nothing where something does not answer
     * @return true if it is: the answer is made then, 304
     */
    public static boolean isKnown(WebRequest request, Model model, @Nullable Object... listed) {
        String tag = "\"" + of(listed) + "\"";
        model.addAttribute("listTag", tag);
        return request.checkNotModified(tag);
    }

    static String of(@Nullable Object... listed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.deepToString(listed).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
