package vn.dondoc.deadlines.grammar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.DuePolicy.Before;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;

/** Tells a clerk how words became a date. */
final class Explanation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Explanation() {}

    /** From the words to their meaning; more steps may follow. */
    static List<Sentence> read(Rule rule, String words, Meaning meaning) {
        String found = words.replaceAll("\\s++", " ").replaceAll("^[ (:,;-]++|[ ).,;]++$", "");
        return new ArrayList<>(List.of(
                Sentence.of("explained.words", found),
                Sentence.of("explained.rule", Sentence.of(rule.title())),
                meaning.how()));
    }

    /** What the named day is to the offices. */
    static Sentence calendar(LocalDate named, Occasion occasion) {
        return Sentence.of("explained.calendar", named, VietnameseDay.nature(named, occasion.calendar()));
    }

    /** Until when exactly, and why. */
    static Sentence policy(Rule rule, LocalDate named, Instant due, Occasion occasion) {
        ZonedDateTime last = due.atZone(WorkingCalendar.ZONE);
        LocalDate day = last.toLocalDate();
        Sentence reason = Sentence.of(
                rule.kind() == DeadlineKind.RECURRING
                        ? recurring(named, last, occasion.policy())
                        : reason(rule, occasion.policy()));
        Sentence nature = VietnameseDay.nature(day, occasion.calendar());
        return last.toLocalTime().equals(DuePolicy.LAST_SECOND)
                ? Sentence.of("explained.policy.end-of-day", reason, day, nature)
                : Sentence.of("explained.policy.hour", reason, TIME.format(last), day, nature);
    }

    private static String recurring(LocalDate named, ZonedDateTime last, DuePolicy policy) {
        if (!last.toLocalTime().equals(policy.endOfDay())) {
            return "reason.at-hour";
        }
        return last.toLocalDate().isBefore(named) ? "reason.before-strict" : "reason.period";
    }

    private static String reason(Rule rule, DuePolicy policy) {
        boolean beforeADay = rule.comparator() == DueComparator.BEFORE;
        return switch (rule.kind()) {
            case DATE_TIME -> "reason.at-hour";
            case DATE ->
                !beforeADay
                        ? "reason.day-included"
                        : policy.before() == Before.STRICT ? "reason.before-strict" : "reason.before-inclusive";
            default -> "reason.period";
        };
    }
}
