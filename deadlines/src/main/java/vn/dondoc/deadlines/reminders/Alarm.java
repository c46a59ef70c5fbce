package vn.dondoc.deadlines.reminders;

import java.time.Instant;

/**
 * One moment at which a deadline has something to say.
 *
 * @param kind what it says
 * @param at when
 * @param count for APPROACHING the working days ahead (0 on the day itself), for OVERDUE its ordinal from 1, for MISSED 0
 * @param last whether this is the last reminder before the date that falls on a working day
 */
public record Alarm(Kind kind, Instant at, int count, boolean last) {

    /** APPROACHING before the date, MISSED once when it has passed, OVERDUE from the next working morning on. */
    public enum Kind {
        APPROACHING,
        MISSED,
        OVERDUE
    }
}
