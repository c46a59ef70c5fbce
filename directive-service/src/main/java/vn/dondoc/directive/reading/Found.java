package vn.dondoc.directive.reading;

/**
 * A wording and its place.
 *
 * @param text the wording
 * @param start where it begins in the cleaned text
 * @param end where it ends
 * @param sure from 0 to 1: how sure it is that it means this
 */
record Found(String text, int start, int end, double sure) {
    static final double CERTAIN = 0.95;
    static final double LIKELY = 0.8;
    static final double GUESS = 0.5;
}
