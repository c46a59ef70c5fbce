package vn.dondoc.deadlines.reminders;

/** How urgent a directive is marked: thường, khẩn, hỏa tốc. */
public enum Urgency {
    THUONG,
    KHAN,
    HOA_TOC
}
