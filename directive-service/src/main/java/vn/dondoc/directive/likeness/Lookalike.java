package vn.dondoc.directive.likeness;

import org.jspecify.annotations.Nullable;

/**
 * A directive that is, or may be, the same document.
 *
 * @param directive its id
 * @param issuer code of the unit that issues it
 * @param similarity how much of both texts is in both, from 0 to 1 in hundredths; 0 where one is too short to be compared
 */
public record Lookalike(
        String directive, @Nullable String number, String subject, String issuer, double similarity, Why why) {
    private static final int LONGEST = 100;

    /** What the two have in common. */
    public enum Why {
        /** Number, issue date and issuer. */
        SAME_NUMBER,
        /** Four fifths of the text, or more. */
        SAME_TEXT
    }

    /** How people call it: by its number, or by what it is about where it has none. */
    String called() {
        String title = number == null || number.isBlank() ? subject : number;
        return title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title;
    }
}
