package vn.dondoc.notification.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Vietnamese;

/**
 * What each kind of message says in its own words.
 *
 * @param title a few words for the subject line
 * @param opening what happened
 * @param action what to do now
 */
record Phrases(String title, String opening, String action) {
    private static final Duration IN_HOURS = Duration.ofHours(5);
    private static final int NAME_AT_MOST = 40;

    static Phrases of(Matter matter) {
        Phrases plain = plain(matter);
        return new Phrases(urgently(matter, forWhom(matter, plain.title)), plain.opening, plain.action);
    }

    /** Who reads for another sees at once that it is not about themselves. */
    private static String forWhom(Matter matter, String title) {
        return matter.standIn() == null
                ? title
                : Vietnamese.say("letter-title.for", title, OneLine.atMost(NAME_AT_MOST, matter.unitName()));
    }

    /** What has to be done says first how urgent it is. */
    private static String urgently(Matter matter, String title) {
        Kind kind = matter.notice().kind();
        if (!kind.asksForWork() && !kind.saysLate() && kind != Kind.DIRECTIVE_RECALLED) {
            return title;
        }
        return matter.isOf("HOA_TOC")
                ? Vietnamese.say("letter-title.flash", title)
                : matter.isOf("KHAN") ? Vietnamese.say("letter-title.urgent", title) : title;
    }

    private static Phrases plain(Matter matter) {
        Notice notice = matter.notice();
        Notice.Facts facts = notice.facts();
        if (!matter.with().isEmpty() && notice.kind() != Kind.UNIT_NOT_REACHED) {
            return ofMany(matter);
        }
        return switch (notice.kind()) {
            case TASK_ASSIGNED -> assigned(facts);
            case COORDINATION_ASKED -> all("coordination");
            case TASK_TRANSFERRED -> {
                String from = matter.order().from();
                yield from == null
                        ? all("task-transferred")
                        : new Phrases(
                                title("task-transferred"),
                                opening("task-transferred-from", from),
                                action("task-transferred-one"));
            }
            case DEADLINE_APPROACHING -> approaching(matter);
            case DEADLINE_MISSED -> all("deadline-missed");
            case DEADLINE_OVERDUE -> overdue(matter);
            case DEADLINE_MISS_WITHDRAWN ->
                new Phrases(
                        title("miss-withdrawn"),
                        facts.submittedAt() == null
                                ? opening("miss-withdrawn")
                                : opening(
                                        "miss-withdrawn-at",
                                        Due.moment(
                                                facts.submittedAt(),
                                                matter.order().due())),
                        action("miss-withdrawn"));
            case TASK_AMENDED -> amended(facts);
            case TASK_SUPERSEDED -> all("task-superseded");
            case DIRECTIVE_RECALLED -> all("directive-recalled");
            case REPORT_SUBMITTED -> ReportPhrases.submitted(matter);
            case REPORT_ACCEPTED -> ReportPhrases.accepted(matter);
            case REPORT_RETURNED -> ReportPhrases.returned(matter);
            case UNIT_NOT_REACHED -> notReached(matter);
            case TRANSFER_AWAITED ->
                new Phrases(
                        title("transfer-awaited"),
                        opening("transfer-awaited", named(matter.order().from())),
                        action("transfer-awaited"));
        };
    }

    private static Phrases ofMany(Matter matter) {
        int many = matter.orders().size();
        String about = switch (matter.notice().kind()) {
            case TASK_ASSIGNED ->
                matter.orders().stream().allMatch(order -> order.due() == null)
                        ? "task-assigned-many-undated"
                        : "task-assigned-many";
            case COORDINATION_ASKED -> "coordination-many";
            case TASK_TRANSFERRED -> "task-transferred-many";
            case TASK_AMENDED -> "task-amended-many";
            case TASK_SUPERSEDED -> "task-superseded-many";
            case DEADLINE_APPROACHING -> areDueToday(matter) ? "due-today-many" : "deadline-approaching-many";
            case DEADLINE_OVERDUE -> "deadline-overdue-many";
            case TRANSFER_AWAITED -> "transfer-awaited-many";
            default -> "deadline-missed-many";
        };
        return new Phrases(title(about, many), opening(about, many), action(about));
    }

    /** However many documents there are, it is the units that count. */
    private static Phrases notReached(Matter matter) {
        List<String> units = matter.orders().stream()
                .map(order -> named(order.from()))
                .distinct()
                .toList();
        String about = matter.with().isEmpty() ? "unit-not-reached" : "unit-not-reached-many";
        return units.size() == 1
                ? new Phrases(
                        title("unit-not-reached", units.getFirst()),
                        opening(about, units.getFirst()),
                        action("unit-not-reached"))
                : new Phrases(
                        title("units-not-reached", units.size()),
                        opening("units-not-reached", units.size()),
                        action("units-not-reached"));
    }

    private static String named(@Nullable String unit) {
        return unit == null ? Vietnamese.say("letter-some-unit") : unit;
    }

    private static boolean areDueToday(Matter matter) {
        LocalDate today = Due.local(matter.now());
        return matter.orders().stream()
                .allMatch(order -> order.due() != null && Due.local(order.due()).equals(today));
    }

    private static Phrases assigned(Notice.Facts facts) {
        return new Phrases(
                title("task-assigned"),
                opening("task-assigned"),
                action(facts.due() == null ? "task-assigned-undated" : "task-assigned"));
    }

    /** Counted by days of the calendar: who was asked late was not reminded for so long. */
    private static Phrases overdue(Matter matter) {
        Instant due = matter.notice().facts().due();
        long days = due == null ? 0 : Due.days(due, matter.now());
        return new Phrases(
                days > 0 ? title("deadline-overdue-days", days) : title("deadline-overdue"),
                opening("deadline-overdue"),
                action("deadline-missed"));
    }

    private static Phrases amended(Notice.Facts facts) {
        if (facts.oldDue() == null) {
            return facts.due() == null
                    ? all("task-amended")
                    : new Phrases(title("task-amended"), opening("task-amended-first"), action("task-amended"));
        }
        String old = Due.full(facts.oldDue());
        return facts.due() == null
                ? new Phrases(
                        title("task-amended"), opening("task-amended-undated", old), action("task-amended-undated"))
                : new Phrases(title("task-amended"), opening("task-amended-from", old), action("task-amended"));
    }

    /** In hours where few are left, whenever it was to be said: what it counted on may not be so any more. */
    private static Phrases approaching(Matter matter) {
        Notice.Facts facts = matter.notice().facts();
        String action = action("deadline-approaching");
        long minutes = facts.due() == null
                ? Long.MAX_VALUE
                : Duration.between(matter.now(), facts.due()).toMinutes();
        if (minutes < IN_HOURS.toMinutes()) {
            long hours = Math.max(1, Math.round(minutes / 60.0));
            return new Phrases(title("hours-left", hours), opening("hours-left", hours), action);
        }
        Integer days = facts.workingDaysAhead();
        if (days == null || facts.late()) {
            return new Phrases(title("deadline-approaching"), opening("deadline-approaching"), action);
        }
        return days == 0
                ? new Phrases(title("due-today"), opening("due-today"), action)
                : new Phrases(title("days-left", days), opening("days-left", days), action);
    }

    private static Phrases all(String about) {
        return new Phrases(title(about), opening(about), action(about));
    }

    static String title(String about, Object... arguments) {
        return Vietnamese.say("letter-title." + about, arguments);
    }

    static String opening(String about, Object... arguments) {
        return Vietnamese.say("letter-opening." + about, arguments);
    }

    static String action(String about, Object... arguments) {
        return Vietnamese.say("letter-action." + about, arguments);
    }
}
