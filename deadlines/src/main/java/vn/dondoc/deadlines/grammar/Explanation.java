package vn.dondoc.deadlines.grammar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.DuePolicy.Before;
import vn.dondoc.deadlines.ExplanationStep;
import vn.dondoc.deadlines.ExplanationStep.Stage;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** Tells a clerk how words became a date, in Vietnamese. */
final class Explanation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Explanation() {}

    /** From the words to their meaning; more steps may follow. */
    static List<ExplanationStep> read(Rule rule, String words, Meaning meaning) {
        String found = words.replaceAll("\\s++", " ").replaceAll("^[ (:,;-]++|[ ).,;]++$", "");
        return new ArrayList<>(List.of(
                new ExplanationStep(Stage.WORDS, "Văn bản ghi: “" + found + "”."),
                new ExplanationStep(Stage.RULE, "Đọc theo quy tắc “" + rule.title() + "” (" + rule.code() + ")."),
                new ExplanationStep(Stage.DATE, meaning.how())));
    }

    /** What the named day is to the offices. */
    static ExplanationStep calendar(LocalDate named, Occasion occasion) {
        String nature = VietnameseDay.nature(named, occasion.calendar());
        return new ExplanationStep(
                Stage.CALENDAR, VietnameseDay.written(named) + " là " + nature + "; thời hạn không tự dời.");
    }

    /** Until when exactly, and why. */
    static ExplanationStep policy(Rule rule, Instant due, Occasion occasion) {
        ZonedDateTime last = due.atZone(WorkingCalendar.ZONE);
        LocalDate day = last.toLocalDate();
        String until = last.toLocalTime().equals(DuePolicy.LAST_SECOND) ? "hết ngày" : TIME.format(last) + " ngày";
        return new ExplanationStep(
                Stage.POLICY,
                reason(rule, occasion.policy()) + ": hạn cuối là " + until + " " + VietnameseDay.written(day) + " ("
                        + VietnameseDay.nature(day, occasion.calendar()) + ").");
    }

    private static String reason(Rule rule, DuePolicy policy) {
        boolean beforeADay = rule.comparator() == DueComparator.BEFORE;
        return switch (rule.kind()) {
            case DATE_TIME -> "Đúng giờ được nêu";
            case DATE ->
                !beforeADay
                        ? "Tính cả ngày được nêu"
                        : policy.before() == Before.STRICT
                                ? "“Trước ngày” tính đến hết ngày hôm trước"
                                : "“Trước ngày” tính cả ngày được nêu";
            default -> "Tính cả ngày cuối";
        };
    }
}
