package vn.dondoc.task.assignment;

import java.time.Instant;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskCompleted;

/**
 * What the news of a report makes of a task. While a complete one waits for its decision, nobody has to act; with one that
 * tells of progress the task, its date and its reminders go on, whatever is decided on it. What was accepted as a whole is done, also if it was withdrawn or superseded
 * at that moment: the reviewer's word decides.
 */
final class Reporting {
    private Reporting() {}

    /** Old news changes nothing. A decision counts even before its submission is heard of. */
    static Change hear(TaskFacts before, Report news, Instant at) {
        Change change = Change.of(before, at);
        if (!news.isNewerThan(before.report())) {
            return change;
        }
        change = change.to(facts -> facts.reported(news));
        TaskState state = before.state();
        Report.Decision decision = news.decision();
        if (state == TaskState.COMPLETED || state.isOver() && !news.isAcceptedAsWhole()) {
            return change.note(What.REPORT_MOOT, null, Message.of("reported-after-end", news.round()));
        }
        if (decision == null) {
            return news.isComplete()
                    ? submitted(change, news)
                    : atWork(change.note(What.REPORT_SUBMITTED, null, news.note()), news.submittedAt());
        }
        change = change.note(decision.accepted() ? What.REPORT_ACCEPTED : What.REPORT_RETURNED, null, decision.note());
        if (!news.isComplete()) {
            return atWork(change, decision.at());
        }
        return decision.accepted() ? complete(change, news) : resume(change, decision.at());
    }

    /** A task of the version before waits for a decision on progress, and with it its date. It goes on from now on. */
    static Change goOn(TaskFacts before, Instant at) {
        Change change = Change.of(before, at);
        Report waiting = before.report();
        return before.state() != TaskState.REPORTED || waiting == null || waiting.isComplete()
                ? change
                : resume(
                        change.note(
                                What.REPORT_SUBMITTED,
                                null,
                                Message.of("reported-progress", waiting.round(), waiting.percent())),
                        at);
    }

    private static Change submitted(Change change, Report news) {
        Change reported =
                change.to(facts -> facts.in(TaskState.REPORTED)).note(What.REPORT_SUBMITTED, null, news.note());
        return MissRecord.withdraw(reported, news).to(TaskFacts::quietWhileAReportWaits);
    }

    /** The unit is at it, and was before: what the watch has still to say it says, unless it was silenced. */
    private static Change atWork(Change change, Instant since) {
        return change.now().state() == TaskState.REPORTED
                ? resume(change, since)
                : change.to(facts -> facts.in(TaskState.IN_PROGRESS));
    }

    /** The unit is at it again from then on; the watch says what follows from it, a miss included. */
    private static Change resume(Change change, Instant since) {
        return change.to(facts -> facts.in(TaskState.IN_PROGRESS))
                .to(facts -> facts.deadline().due() == null
                        ? facts
                        : facts.with(facts.alarm().startedAgain(since)));
    }

    private static Change complete(Change change, Report news) {
        Change judged = MissRecord.withdraw(change, news);
        if (!judged.now().deadline().isSettledWith(news)) {
            judged = MissRecord.add(judged, false);
        }
        return judged.to(facts -> facts.done(
                        Timeliness.done(news.submittedAt(), facts.deadline().judging(news))))
                .note(What.COMPLETED, null, null)
                .tell(head -> new TaskCompleted(head, news.id(), news.submittedAt()));
    }
}
