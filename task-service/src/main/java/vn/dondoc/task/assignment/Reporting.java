package vn.dondoc.task.assignment;

import java.time.Instant;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskCompleted;

/**
 * What the news of a report makes of a task. What was accepted as a whole is done, also if it was withdrawn or superseded
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
            return submitted(change, news);
        }
        change = change.note(decision.accepted() ? What.REPORT_ACCEPTED : What.REPORT_RETURNED, null, decision.note());
        return news.isAcceptedAsWhole() ? complete(change, news) : resume(change, decision.at());
    }

    private static Change submitted(Change change, Report news) {
        Change reported =
                change.to(facts -> facts.in(TaskState.REPORTED)).note(What.REPORT_SUBMITTED, null, news.note());
        return MissRecord.withdraw(reported, news).to(TaskFacts::quietWhileAReportWaits);
    }

    /** The unit is at it again from that decision on; the watch says what follows from it, a miss included. */
    private static Change resume(Change change, Instant decidedAt) {
        return change.to(facts -> facts.in(TaskState.IN_PROGRESS))
                .to(facts -> facts.deadline().due() == null
                        ? facts
                        : facts.with(facts.alarm().startedAgain(decidedAt)));
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
