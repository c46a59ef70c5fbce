package vn.dondoc.directive.unit.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;

/**
 * The letters of a table, whatever Windows has saved it in: UTF-8, UTF-16 with its mark, windows-1258, or windows-1252 as far
 * as that has Vietnamese letters. Where two are possible, or none is, the table is refused: a wrong letter in a name is
 * nobody's to find again.
 */
final class Letters {
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Set<Integer> KNOWN = ("ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ"
                    + "–—‘’“”…•«»°€\u00a0")
            .codePoints()
            .flatMap(c -> IntStream.of(c, Character.toUpperCase(c)))
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    /** What the fonts of TCVN3 and VNI make of other letters' places, in the middle of words. */
    private static final Pattern OF_A_FONT = Pattern.compile(
            "[\\u00AA\\u00B5\\u00BA\\u00C0-\\u00FF&&[^ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý×÷]]|(?<=\\p{L})[¨©«¬®¶·¸¹](?=\\p{L})|®(?=\\p{L})");

    private Letters() {}

    /**
     * The text, composed (NFC).
     *
     * @param said the encoding that the sender names, if any
     * @throws Refusal 415 if its letters cannot be known, or it is no text
     */
    static String of(byte[] bytes, @Nullable Charset said) {
        String text = decoded(bytes, said);
        if (text == null) {
            throw new Refusal(Kind.UNSUPPORTED, "unknown-encoding");
        }
        if (text.chars().anyMatch(c -> c < ' ' && "\n\r\t\f".indexOf(c) < 0)) {
            throw new Refusal(Kind.UNSUPPORTED, "unknown-table");
        }
        return text;
    }

    /** Whether these were the letters of a font, or were lost on the way. */
    static boolean areLost(String written) {
        return written.indexOf('\uFFFD') >= 0 || OF_A_FONT.matcher(written).find();
    }

    private static @Nullable String decoded(byte[] bytes, @Nullable Charset said) {
        if (bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1)) {
            return in(StandardCharsets.UTF_16, bytes);
        }
        String unicode = in(StandardCharsets.UTF_8, bytes);
        if (unicode != null) {
            return unicode;
        }
        if (said != null && !said.equals(StandardCharsets.UTF_8)) {
            return in(said, bytes);
        }
        String vietnamese = likely(in(VIETNAMESE, bytes));
        String western = likely(in(WESTERN, bytes));
        if (vietnamese == null || western == null || vietnamese.equals(western)) {
            return vietnamese == null ? western : vietnamese;
        }
        return null;
    }

    private static @Nullable String in(Charset charset, byte[] bytes) {
        try {
            return Normalizer.normalize(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes)),
                    Normalizer.Form.NFC);
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static @Nullable String likely(@Nullable String text) {
        return text != null && text.codePoints().allMatch(c -> c < 0x80 || KNOWN.contains(c)) ? text : null;
    }
}
