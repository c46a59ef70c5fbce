package vn.dondoc.notification.wording;

import org.jspecify.annotations.Nullable;
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

    static Phrases of(Matter matter) {
        Notice notice = matter.notice();
        Notice.Facts facts = notice.facts();
        return switch (notice.kind()) {
            case TASK_ASSIGNED -> all("task-assigned");
            case TASK_TRANSFERRED -> all("task-transferred");
            case DEADLINE_APPROACHING -> approaching(facts.workingDaysAhead(), facts.late());
            case DEADLINE_MISSED -> all("deadline-missed");
            case DEADLINE_OVERDUE ->
                new Phrases(
                        facts.ordinal() == null
                                ? title("deadline-overdue")
                                : title("deadline-overdue-again", facts.ordinal()),
                        opening("deadline-overdue"),
                        action("deadline-missed"));
            case DEADLINE_MISS_WITHDRAWN ->
                new Phrases(
                        title("miss-withdrawn"),
                        facts.submittedAt() == null
                                ? opening("miss-withdrawn")
                                : opening("miss-withdrawn-at", Due.moment(facts.submittedAt())),
                        action("miss-withdrawn"));
            case TASK_AMENDED ->
                new Phrases(
                        title("task-amended"),
                        facts.oldDue() == null
                                ? opening("task-amended")
                                : opening("task-amended-from", Due.full(facts.oldDue())),
                        action("task-amended"));
            case TASK_SUPERSEDED -> all("task-superseded");
            case DIRECTIVE_RECALLED -> all("directive-recalled");
            case REPORT_SUBMITTED ->
                new Phrases(
                        title("report-submitted"),
                        matter.others() == 0
                                ? opening("report-submitted", matter.asked())
                                : opening("report-submitted-and-others", matter.asked(), matter.others()),
                        action("report-submitted"));
            case REPORT_ACCEPTED -> accepted(facts);
            case REPORT_RETURNED ->
                new Phrases(
                        title("report-returned"),
                        facts.submittedAt() == null
                                ? opening("report-returned")
                                : opening("report-returned-at", Due.moment(facts.submittedAt())),
                        action("report-returned"));
        };
    }

    /** Of a complete report, of one that told of progress, or of one of which the version before did not keep which it was. */
    private static Phrases accepted(Notice.Facts facts) {
        Boolean complete = facts.complete();
        String about = complete == null ? "report-accepted" : complete ? "report-complete" : "report-progress";
        return new Phrases(
                title("report-accepted"),
                facts.submittedAt() == null ? opening(about) : opening(about + "-at", Due.moment(facts.submittedAt())),
                action(about));
    }

    private static Phrases approaching(@Nullable Integer days, boolean late) {
        String action = action("deadline-approaching");
        // What a late reminder counted on is no longer so: it names the date alone.
        if (days == null || late) {
            return new Phrases(title("deadline-approaching"), opening("deadline-approaching"), action);
        }
        return days == 0
                ? new Phrases(title("due-today"), opening("due-today"), action)
                : new Phrases(title("days-left", days), opening("days-left", days), action);
    }

    private static Phrases all(String about) {
        return new Phrases(title(about), opening(about), action(about));
    }

    private static String title(String about, Object... arguments) {
        return Vietnamese.say("letter-title." + about, arguments);
    }

    private static String opening(String about, Object... arguments) {
        return Vietnamese.say("letter-opening." + about, arguments);
    }

    private static String action(String about) {
        return Vietnamese.say("letter-action." + about);
    }
}
