package vn.dondoc.deadlines.reminders;

import java.time.Instant;

/**
 * One moment at which a deadline has something to say.
 *
 * @param kind what it says
 * @param at when
 * @param count for APPROACHING the working days ahead (0 on the day itself), for OVERDUE its ordinal from 1, for MISSED 0
 * @param last whether this is the last reminder before the date that is heard of at work, or the last if none is
 * @param hours for an APPROACHING of a short deadline that counts them, the hours ahead; else 0
 */
public record Alarm(Kind kind, Instant at, int count, boolean last, int hours) {

    /** One that counts no hours. */
    public Alarm(Kind kind, Instant at, int count, boolean last) {
        this(kind, at, count, last, 0);
    }

    /** How far ahead it is, to be compared: the nearer, the smaller; hours are nearer than days. */
    public int distance() {
        return hours == 0 ? count : hours - HOURS;
    }

    Alarm asLast() {
        return new Alarm(kind, at, count, true, hours);
    }

    /** More hours than are ever counted. */
    private static final int HOURS = 1_000;

    /** APPROACHING before the date, MISSED once when it has passed, OVERDUE from the next working morning on. */
    public enum Kind {
        APPROACHING,
        MISSED,
        OVERDUE
    }
}
