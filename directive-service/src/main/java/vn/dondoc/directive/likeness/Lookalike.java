package vn.dondoc.directive.likeness;

import org.jspecify.annotations.Nullable;

/**
 * A directive that is, or may be, the same document.
 *
 * @param directive its id
 * @param similarity how much of both texts is in both, from 0 to 1 in hundredths; 0 where one is too short to be compared
 */
public record Lookalike(String directive, @Nullable String number, String subject, double similarity, Why why) {
    /** What the two have in common. */
    public enum Why {
        /** Number, issue date and issuer. */
        SAME_NUMBER,
        /** Four fifths of the text, or more. */
        SAME_TEXT
    }
}
