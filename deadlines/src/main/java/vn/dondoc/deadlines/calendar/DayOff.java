package vn.dondoc.deadlines.calendar;

/** Why the offices are closed on a day. A weekend day inside a holiday run counts as part of the holiday. */
public enum DayOff {
    WEEKEND,
    HOLIDAY
}
