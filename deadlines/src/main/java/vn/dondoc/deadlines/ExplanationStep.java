package vn.dondoc.deadlines;

import java.util.Locale;

/**
 * One step of how words became a date.
 *
 * @param stage which step
 * @param text what happened in it, in Vietnamese, for a clerk
 */
public record ExplanationStep(Stage stage, String text) {

    /** The steps in their order; an undated deadline stops early. */
    public enum Stage {
        WORDS,
        RULE,
        DATE,
        CALENDAR,
        POLICY;

        /** The word used in JSON, for example {@code words}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
