package vn.dondoc.deadlines.grammar;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.Recurrence;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;

/**
 * Reads the words of one deadline. The rules stand in their order of precedence: a full date is never lost; what recurs
 * is not one date ("trước ngày 25/12 hằng năm"); a day is stronger than a period, and both are stronger than "khẩn
 * trương". The first rule whose form occurs decides, even if
 * its date proves impossible.
 */
public final class DeadlineReader {

    /** Longer words are not read; they become an undated deadline that says so. */
    public static final int MAX_LENGTH = 500;

    private static final List<Rule> RULES = Stream.of(
                    HourRules.of(WrittenDay.OF_QUARTER),
                    DayRules.of(WrittenDay.OF_QUARTER),
                    HourRules.of(WrittenDay.FULL),
                    DayRules.of(WrittenDay.FULL),
                    DayRules.atSession(WrittenDay.FULL),
                    RecurringRules.ALL,
                    HourRules.of(WrittenDay.FORM),
                    DayRules.of(WrittenDay.FORM),
                    DayRules.atSession(WrittenDay.FORM),
                    HourRules.of(WrittenNearDay.FORM),
                    DayRules.of(WrittenNearDay.FORM),
                    List.of(
                            DayRules.EFFECTIVE_FROM,
                            UndatedRules.OPEN_ENDED,
                            UndatedRules.SESSION,
                            UndatedRules.COUNTED_FROM_RECEIPT,
                            UndatedRules.COUNTED_FROM_EVENT),
                    WorkingDayRules.ALL,
                    PeriodRules.ALL,
                    NearPeriodRules.ALL,
                    CellRules.ALL,
                    UndatedRules.ALL)
            .flatMap(List::stream)
            .toList();

    private DeadlineReader() {}

    /**
     * Reads one deadline; never fails. Case, white space and the encoding of accents do not matter.
     *
     * @param asWritten the words of the document
     * @param issuedOn the day of issue, from which a missing year is taken and working days are counted; null if unknown
     */
    public static Deadline read(
            String asWritten, @Nullable LocalDate issuedOn, DuePolicy policy, WorkingCalendar calendar) {
        if (asWritten.length() > MAX_LENGTH) {
            return unread(asWritten, Sentence.of("explained.words.too-long", MAX_LENGTH));
        }
        if (asWritten.isBlank()) {
            return unread(asWritten, Sentence.of("explained.words.none"));
        }
        String written = Accents.inPlace(Normalizer.normalize(asWritten, Normalizer.Form.NFC));
        String text = Accents.restored(written);
        Occasion occasion = new Occasion(issuedOn, policy, calendar);
        for (Rule rule : RULES) {
            Optional<MatchResult> words = rule.find(text, 0);
            if (words.isPresent()) {
                boolean isGuessed = !written.equals(text) && rule.kind() != DeadlineKind.NONE;
                return explained(asWritten, isGuessed ? text : null, rule, words.get(), occasion);
            }
        }
        return unread(asWritten, Sentence.of("explained.words.not-understood"));
    }

    private static Deadline unread(String asWritten, Sentence why) {
        return new Deadline(asWritten, DeadlineKind.NONE, DueComparator.NONE, null, null, "NONE", null, List.of(why));
    }

    /** @param guessed the words with accents that are not written; null if all are */
    private static Deadline explained(
            String asWritten, @Nullable String guessed, Rule rule, MatchResult words, Occasion occasion) {
        Meaning meaning = rule.read(words, occasion);
        List<Sentence> steps = Explanation.read(rule, words.group(), meaning);
        if (guessed != null) {
            steps.addFirst(Sentence.of("explained.words.without-accents", asWritten, guessed));
        }
        @Nullable Recurrence recurrence = null;
        @Nullable LocalDate named = null;
        @Nullable Instant due = null;
        if (meaning instanceof Meaning.Day(LocalDate day, Sentence _)) {
            named = day;
            due = occasion.policy().due(rule.comparator(), day);
        } else if (meaning instanceof Meaning.Moment(LocalDateTime moment, Sentence _)) {
            named = moment.toLocalDate();
            due = moment.atZone(WorkingCalendar.ZONE).toInstant();
        }
        if (meaning instanceof Meaning.First(Recurrence every, LocalDate day, Sentence _)) {
            recurrence = every;
            named = day;
            due = first(every, day, rule, occasion);
        } else if (meaning instanceof Meaning.Undated undated) {
            recurrence = undated.recurrence();
        }
        if (named != null && due != null) {
            steps.add(Explanation.calendar(named, occasion));
            steps.add(Explanation.policy(rule, named, due, occasion));
        }
        return new Deadline(asWritten, rule.kind(), rule.comparator(), due, named, rule.code(), recurrence, steps);
    }

    private static Instant first(Recurrence every, LocalDate day, Rule rule, Occasion occasion) {
        @Nullable LocalTime time = every.point() == null ? null : every.point().time();
        return every.lastDay(day, rule.comparator(), occasion.policy())
                .atTime(time == null ? occasion.policy().endOfDay() : time)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }
}
