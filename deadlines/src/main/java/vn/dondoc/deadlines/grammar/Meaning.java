package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Recurrence;
import vn.dondoc.deadlines.text.Sentence;

/** What words mean, before any policy. Every meaning carries a sentence that says how it was found. */
sealed interface Meaning {

    Sentence how();

    /** A day, or the last day of a period. */
    record Day(LocalDate day, Sentence how) implements Meaning {}

    /** A moment, local time in Vietnam. */
    record Moment(LocalDateTime moment, Sentence how) implements Meaning {}

    /** The first day or moment of something that recurs. */
    record First(Recurrence recurrence, LocalDate day, Sentence how) implements Meaning {}

    /** Words that are understood and give no date. */
    record Undated(@Nullable Recurrence recurrence, Sentence how) implements Meaning {}

    /** Words in the form of a date that is none, or that lacks what is needed. */
    record Unreadable(Sentence how) implements Meaning {}
}
