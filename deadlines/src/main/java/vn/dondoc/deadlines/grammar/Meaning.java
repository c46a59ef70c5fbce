package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Recurrence;

/** What words mean, before any policy. Every meaning carries a sentence in Vietnamese that says how it was found. */
sealed interface Meaning {

    String how();

    /** A day, or the last day of a period. */
    record Day(LocalDate day, String how) implements Meaning {}

    /** A moment, local time in Vietnam. */
    record Moment(LocalDateTime moment, String how) implements Meaning {}

    /** The first day or moment of something that recurs. */
    record First(Recurrence recurrence, LocalDate day, String how) implements Meaning {}

    /** Words that are understood and give no date. */
    record Undated(@Nullable Recurrence recurrence, String how) implements Meaning {}

    /** Words in the form of a date that is none, or that lacks what is needed. */
    record Unreadable(String how) implements Meaning {}
}
