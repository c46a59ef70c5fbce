package vn.dondoc.reading.text;

/**
 * Takes away the marks of a mark-up language: emphasis, escapes, links, headings, tags. The cells of a table become
 * lines that belong to nothing before or after: {@link #CELL} stands between them.
 */
final class Markup {
    /** The border of a cell. */
    static final char CELL = '\u001e';

    private static final int MAX_LINK = 300;
    private static final int MAX_TAG = 200;

    private final Mapped in;
    private final String text;
    private final Mapped.Writer out = new Mapped.Writer();

    private Markup(Mapped in) {
        this.in = in;
        this.text = in.text();
    }

    static Mapped remove(Mapped in) {
        Markup markup = new Markup(in);
        int at = 0;
        while (at < in.text().length()) {
            at = markup.step(at);
        }
        return markup.out.done();
    }

    /** Deals with what stands there; says where to go on. */
    private int step(int at) {
        char character = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        switch (character) {
            case '|' -> out.write(CELL, in, at);
            case '*' -> {
                if (isLineStart() && next == ' ' && at + 2 < text.length() && text.charAt(at + 2) != '*') {
                    out.write('-', in, at);
                }
            }
            case '#' -> {
                if (!isLineStart()) {
                    out.copy(in, at);
                }
            }
            case '\\' -> {
                if (Character.isLetterOrDigit(next) || next == '\n') {
                    out.copy(in, at);
                }
            }
            case '_' -> {
                if (next == '_') {
                    return at + 2;
                }
                out.copy(in, at);
            }
            case ']' -> {
                return afterLink(at);
            }
            case '[' -> {
                if (!isLink(at)) {
                    out.copy(in, at);
                }
            }
            case '<' -> {
                return afterTag(at);
            }
            default -> out.copy(in, at);
        }
        return at + 1;
    }

    private boolean isLineStart() {
        return out.last() == '\n' || out.last() == CELL;
    }

    private boolean isLink(int at) {
        int close = text.indexOf(']', at, Math.min(text.length(), at + MAX_LINK));
        return close > 0 && targetEnd(close) > 0;
    }

    private int afterLink(int at) {
        int end = targetEnd(at);
        if (end > 0) {
            return end;
        }
        out.copy(in, at);
        return at + 1;
    }

    /** Where the target of a link ends that begins after this bracket; 0 if there is none. */
    private int targetEnd(int bracket) {
        if (bracket + 1 >= text.length() || text.charAt(bracket + 1) != '(') {
            return 0;
        }
        int close = text.indexOf(')', bracket, Math.min(text.length(), bracket + MAX_LINK));
        String target = close < 0 ? "" : text.substring(bracket + 2, close);
        return target.startsWith("http") || target.startsWith("mailto:") || target.startsWith("#") ? close + 1 : 0;
    }

    private int afterTag(int at) {
        int close = text.indexOf('>', at, Math.min(text.length(), at + MAX_TAG));
        boolean isTag = close > at + 1
                && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/')
                && text.substring(at, close).chars().allMatch(c -> c < 128);
        if (!isTag) {
            out.copy(in, at);
            return at + 1;
        }
        String name = text.substring(at + 1, close).replace("/", "").strip().toLowerCase(java.util.Locale.ROOT);
        if (name.equals("br") || name.equals("p") || name.equals("div") || name.equals("tr") || name.equals("li")) {
            out.write('\n', in, at);
        }
        return close + 1;
    }
}
