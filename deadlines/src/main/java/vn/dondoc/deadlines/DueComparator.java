package vn.dondoc.deadlines;

import java.util.Locale;

/** How the act stands to the time that is named. */
public enum DueComparator {
    BEFORE,
    ON_OR_BEFORE,
    ON,
    AT,
    WITHIN,
    FROM,
    NONE;

    /** The word used in JSON, for example {@code on_or_before}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
