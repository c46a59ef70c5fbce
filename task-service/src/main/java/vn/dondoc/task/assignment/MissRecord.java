package vn.dondoc.task.assignment;

import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissWithdrawn;
import vn.dondoc.task.assignment.TaskEvent.DeadlineMissed;

/** That a task has missed its deadline goes on record, and off it if the unit was not late. */
public final class MissRecord {
    private MissRecord() {}

    /** @param late whether that is told later than it should be */
    public static Change add(Change change, boolean late) {
        return change.to(facts -> facts.by(facts.deadline().missed(change.at())))
                .note(What.DEADLINE_MISSED, null, null)
                .tell(head -> new DeadlineMissed(head, late));
    }

    /** If that report was in time, nothing was missed. */
    static Change withdraw(Change change, Report news) {
        Deadline stood = change.now().deadline();
        Deadline refuted = stood.refutedBy(news, change.at());
        return refuted.equals(stood)
                ? change
                : change.to(facts -> facts.by(refuted))
                        .note(What.MISS_WITHDRAWN, null, Message.of("reported-in-time", news.round()))
                        .tell(head -> new DeadlineMissWithdrawn(head, news.id(), news.submittedAt()));
    }
}
