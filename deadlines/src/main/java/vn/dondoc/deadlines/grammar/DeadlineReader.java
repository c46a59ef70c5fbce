package vn.dondoc.deadlines.grammar;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.ExplanationStep;
import vn.dondoc.deadlines.ExplanationStep.Stage;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/**
 * Reads the words of one deadline. The rules stand in their order of precedence: what recurs is not one date, a date is
 * stronger than a period, and both are stronger than "khẩn trương". The first rule whose form occurs decides, even if
 * its date proves impossible.
 */
public final class DeadlineReader {

    /** Longer words are not read; they become an undated deadline that says so. */
    public static final int MAX_LENGTH = 500;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final List<Rule> RULES = Stream.of(
                    RecurringRules.ALL,
                    HourRules.ALL,
                    DayRules.ALL,
                    List.of(UndatedRules.OPEN_ENDED),
                    WorkingDayRules.ALL,
                    PeriodRules.ALL,
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
            return unread(asWritten, "Dài quá " + MAX_LENGTH + " ký tự: không đọc.");
        }
        if (asWritten.isBlank()) {
            return unread(asWritten, "Không nêu thời hạn.");
        }
        String text = Normalizer.normalize(asWritten, Normalizer.Form.NFC);
        Occasion occasion = new Occasion(issuedOn, policy, calendar);
        for (Rule rule : RULES) {
            Optional<MatchResult> words = rule.find(text, 0);
            if (words.isPresent()) {
                return explained(asWritten, rule, words.get(), occasion);
            }
        }
        return unread(asWritten, "Không quy tắc nào đọc được những từ này: không thời hạn.");
    }

    private static Deadline unread(String asWritten, String why) {
        return new Deadline(
                asWritten,
                DeadlineKind.NONE,
                DueComparator.NONE,
                null,
                null,
                "NONE",
                null,
                List.of(new ExplanationStep(Stage.WORDS, why)));
    }

    private static Deadline explained(String asWritten, Rule rule, MatchResult words, Occasion occasion) {
        Meaning meaning = rule.read(words, occasion);
        List<ExplanationStep> steps = new ArrayList<>();
        String found = words.group().strip().replaceAll("\\s++", " ");
        steps.add(new ExplanationStep(Stage.WORDS, "Văn bản ghi: “" + found + "”."));
        steps.add(new ExplanationStep(Stage.RULE, "Đọc theo quy tắc “" + rule.title() + "” (" + rule.code() + ")."));
        steps.add(new ExplanationStep(Stage.DATE, meaning.how()));
        return switch (meaning) {
            case Meaning.Day(LocalDate day, String how) -> {
                Instant due = occasion.policy().due(rule.comparator(), day);
                yield dated(asWritten, rule, day, due, steps, occasion);
            }
            case Meaning.Moment(var moment, String how) -> {
                Instant due = moment.atZone(WorkingCalendar.ZONE).toInstant();
                yield dated(asWritten, rule, moment.toLocalDate(), due, steps, occasion);
            }
            case Meaning.Undated(var recurrence, String how) ->
                new Deadline(asWritten, rule.kind(), rule.comparator(), null, null, rule.code(), recurrence, steps);
            case Meaning.Unreadable(String how) ->
                new Deadline(asWritten, rule.kind(), rule.comparator(), null, null, rule.code(), null, steps);
        };
    }

    private static Deadline dated(
            String asWritten, Rule rule, LocalDate named, Instant due, List<ExplanationStep> steps, Occasion occasion) {
        var last = due.atZone(WorkingCalendar.ZONE);
        String nature = VietnameseDay.nature(named, occasion.calendar());
        steps.add(new ExplanationStep(
                Stage.CALENDAR, VietnameseDay.written(named) + " là " + nature + "; thời hạn không tự dời."));
        String until = last.toLocalTime().equals(DuePolicy.LAST_SECOND) ? "hết ngày" : TIME.format(last) + " ngày";
        String reason = switch (rule.kind()) {
            case DATE_TIME -> "Đúng giờ được nêu";
            case DATE ->
                rule.comparator() == DueComparator.BEFORE
                        ? switch (occasion.policy().before()) {
                            case STRICT -> "“Trước ngày” tính đến hết ngày hôm trước";
                            case INCLUSIVE -> "“Trước ngày” tính cả ngày được nêu";
                        }
                        : "Tính cả ngày được nêu";
            default -> "Tính cả ngày cuối";
        };
        steps.add(new ExplanationStep(
                Stage.POLICY,
                reason + ": hạn cuối là " + until + " " + VietnameseDay.written(last.toLocalDate()) + " ("
                        + VietnameseDay.nature(last.toLocalDate(), occasion.calendar()) + ")."));
        return new Deadline(asWritten, rule.kind(), rule.comparator(), due, named, rule.code(), null, steps);
    }
}
