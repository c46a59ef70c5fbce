package vn.dondoc.deadlines.calendar;

import java.util.Locale;

/** Why the offices are closed on a day. A weekend day inside a holiday run counts as part of the holiday. */
public enum DayOff {
    WEEKEND,
    HOLIDAY;

    /** The word used in JSON: {@code weekend} or {@code holiday}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
