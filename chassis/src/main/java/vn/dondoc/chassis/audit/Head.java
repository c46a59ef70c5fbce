package vn.dondoc.chassis.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * Where a chain ends: kept elsewhere, it shows later that nothing was cut off. Written {@code SEQUENCE:HASH}.
 *
 * @param sequence of the last entry; 0 before the first
 */
public record Head(long sequence, String hash) {
    static final Head START = new Head(0, "0".repeat(64));

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** @throws IllegalArgumentException if the text is not one */
    public static Head parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("Not SEQUENCE:HASH: " + text);
        }
        return new Head(Long.parseLong(written.group(1)), written.group(2));
    }

    static Head of(Document sealed) {
        return new Head(sealed.get(Seal.SEQUENCE, Number.class).longValue(), sealed.getString(Seal.HASH));
    }

    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
