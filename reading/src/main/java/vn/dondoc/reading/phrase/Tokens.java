package vn.dondoc.reading.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words and marks of a paragraph, each with its place. */
public final class Tokens {
    private final String text;
    private final List<Token> tokens;

    private Tokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * A word or a mark.
     *
     * @param written as it stands there
     * @param small in small letters, with one way to set the accents
     */
    public record Token(String written, String small, int start, int end) {
        boolean isCapital() {
            return Character.isUpperCase(written.charAt(0));
        }

        boolean isWord() {
            return Character.isLetterOrDigit(written.charAt(0));
        }
    }

    /** @param text one paragraph */
    public static Tokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ' || text.charAt(at) == '\n') {
                at++;
                continue;
            }
            int end = at + 1;
            if (Character.isLetterOrDigit(text.charAt(at))) {
                while (end < text.length() && goesOn(text, end)) {
                    end++;
                }
            }
            String written = text.substring(at, end);
            tokens.add(new Token(written, small(written), at, end));
            at = end;
        }
        return new Tokens(text, tokens);
    }

    private static boolean goesOn(String text, int at) {
        char character = text.charAt(at);
        return Character.isLetterOrDigit(character)
                || (character == '-' || character == '/' || character == '&' || character == '.')
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1))
                        && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Small letters with one way to set the accents. */
    static String small(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replace("uỷ", "ủy")
                .replace("toà", "tòa")
                .replace("hoà", "hòa")
                .replace("hoá", "hóa")
                .replace("đia", "địa");
    }

    /** The small forms with single spaces between them. */
    String words() {
        return tokens.stream().map(Token::small).collect(Collectors.joining(" "));
    }

    public int size() {
        return tokens.size();
    }

    public Token get(int index) {
        return tokens.get(index);
    }

    /** The small form of a token; empty beyond the end. */
    public String small(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).small() : "";
    }

    boolean isCapital(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isCapital();
    }

    boolean isWord(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord();
    }

    /** The text from one token to before another. */
    public String text(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    public int start(int index) {
        return tokens.get(index).start();
    }

    /** Where the token before this index ends. */
    public int endBefore(int index) {
        return tokens.get(index - 1).end();
    }
}
