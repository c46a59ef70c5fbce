package vn.dondoc.directive.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;

/** Text as it is: UTF-8, UTF-16 with its mark, or what the sender says. No other encoding is guessed. */
final class PlainText {
    private PlainText() {}

    /**
     * The text, without the mark in front.
     *
     * @param said the encoding that the sender names, if any
     * @return null if these bytes are no text in it
     * @throws Refusal 413 if it is too long
     */
    static @Nullable String of(byte[] bytes, @Nullable Charset said) {
        if (bytes.length > 4 * Intake.MAX_TEXT) {
            throw IntakeRefusals.textTooLong();
        }
        try {
            String text = charset(bytes, said)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(PlainText::isNoText)) {
                return null;
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notThis) {
            return null;
        }
    }

    /** The encoding in which these bytes are text, if they are. */
    static Charset charset(byte[] bytes, @Nullable Charset said) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16;
        }
        return said == null || startsWith(bytes, 0xef, 0xbb, 0xbf) ? StandardCharsets.UTF_8 : said;
    }

    /** Whether these bytes are text in some encoding: they hold nothing that no text holds. */
    static boolean isLikely(byte[] bytes) {
        for (byte b : bytes) {
            if (isNoText(b & 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** Control characters but for those that end lines and pages, and code points that are no characters. */
    private static boolean isNoText(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0b || c == 0xffff || c == 0xfffe;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
