package vn.dondoc.reading.phrase;

/**
 * A unit or group as a text names it.
 *
 * @param text the wording; where a shared prefix was spread, with the prefix
 * @param start where the wording stands in the paragraph
 * @param end where it ends
 * @param named whether it is a proper name; a group or a role otherwise
 */
public record UnitPhrase(String text, int start, int end, boolean named) {}
