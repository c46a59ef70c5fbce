package vn.dondoc.deadlines.grammar;

import java.util.regex.Pattern;

/**
 * Writes the form of words as a pattern. In a form a blank stands for at least one white space of any sort, a {@code ~}
 * for white space or none; letters match in either case. Every repetition is bounded, so that no text makes the search
 * slow; forms keep to that.
 */
final class Form {

    /** A year that a directive may name. */
    static final String YEAR = "(?<year>(?:19|20)[0-9]{2})";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private Form() {}

    /** A form that begins and ends with a whole word. */
    static Pattern of(String form) {
        return raw("(?<![\\p{L}\\p{N}])(?:" + form + ")(?![\\p{L}\\p{N}])");
    }

    /** A form that says itself how it begins, and ends with a whole word. */
    static Pattern tail(String form) {
        return raw("(?:" + form + ")(?![\\p{L}\\p{N}])");
    }

    /** A form that is everything there is, but for marks around it. */
    static Pattern whole(String form) {
        return raw("\\A~[(:,;-]?~(?:" + form + ")~[).,;]{0,3}~\\z");
    }

    /** The same words with no part that has a name, so that they may stand in a form several times. */
    static String unnamed(String form) {
        return form.replaceAll("\\(\\?<\\p{Alpha}\\w*>", "(?:");
    }

    private static Pattern raw(String form) {
        return Pattern.compile(form.replace(" ", "\\s{1,20}+").replace("~", "\\s{0,20}+"), FLAGS);
    }
}
