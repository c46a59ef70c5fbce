package vn.dondoc.report.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.report.submission.Reports;
import vn.dondoc.report.submission.Submission;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.report.task.KnownTasks;
import vn.dondoc.report.task.Ownership;

/**
 * Takes reports in: at once where their task is known, else they wait for it, a day of business time at most. Who sees
 * the task without answering for it is told so. One that the sender may not know of is 404; that this differs from an
 * unknown one gives nothing away, since the ids of tasks cannot be guessed.
 */
@Component
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Admission admission;
    private final KnownTasks tasks;
    private final Reports reports;
    private final PendingReports pending;
    private final Drafts drafts;
    private final BusinessClock clock;

    Intake(
            Admission admission,
            KnownTasks tasks,
            Reports reports,
            PendingReports pending,
            Drafts drafts,
            BusinessClock clock) {
        this.admission = admission;
        this.tasks = tasks;
        this.reports = reports;
        this.pending = pending;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Makes a report of the submission, or lets it wait; again, it changes nothing. What the sender had typed of it is no
     * draft any more.
     *
     * @throws Refusal 404 if the sender may not know of the task, 403 if it is another unit's, 409 if it takes no report
     *     now, 422 if what it says of its receipt cannot be, 429 if too many wait already
     */
    public void submit(Submission submission) {
        admission.check(submission);
        drafts.sending(submission);
        takeIn(submission);
        drafts.sent(submission);
    }

    private void takeIn(Submission submission) {
        Optional<KnownTask> task = tasks.find(submission.taskId());
        Ownership ownership = ownership(task, submission.sender());
        if (pending.find(submission).isEmpty() && ownership != Ownership.OPEN) {
            if (ownership == Ownership.FOREIGN) {
                throw Refusal.notFound();
            }
            take(submission, task.orElseThrow(), ownership);
            return;
        }
        pending.add(submission);
        // The task may have come between the look at it and the row above: then nobody else would look for the row.
        pending.find(submission).ifPresent(this::settle);
    }

    /**
     * Keeps what somebody has typed of a report; a task of which nobody has heard yet may be anybody's.
     *
     * @throws Refusal 404 if the caller may not know of the task, 403 if it is not for the caller to report on it, 428 or 412
     *     if another window has saved meanwhile, 409 if the caller has too many
     */
    public Draft keep(String task, @Nullable String ifMatch, DraftContent content, Caller caller) {
        admission.checkDraft(ownership(tasks.find(task), caller), caller);
        return drafts.put(task, ifMatch, content, caller);
    }

    /** Takes in the news of tasks, and the reports that waited for it. */
    public void on(List<Received<KnownTask>> heads) {
        List<KnownTask> told = heads.stream().map(Received::data).toList();
        tasks.apply(told);
        follow(told);
    }

    /** Takes in the news of tasks that have gone to other units. */
    public void onTransferred(List<Received<KnownTask>> heads) {
        List<KnownTask> told = heads.stream().map(Received::data).toList();
        tasks.applyTransferred(told);
        follow(told);
    }

    private void follow(List<KnownTask> told) {
        // As the highest version says: what comes late may have been overtaken.
        close(told.stream().filter(KnownTask::isVoid).map(KnownTask::id).toList());
        pending.waitingFor(told.stream().map(KnownTask::id).distinct().toList()).forEach(this::settle);
    }

    /** The task may go between the look at it and the report: then nobody else would look for the report. */
    private void take(Submission submission, KnownTask task, Ownership ownership) {
        admission.check(submission, task, ownership);
        reports.add(submission, task);
        close(List.of(task.id()));
    }

    private void close(List<String> ids) {
        reports.close(tasks.voidAmong(ids), clock.instant());
    }

    /** Finds what a process that died has left waiting, and what has waited too long. */
    @Scheduled(fixedDelayString = "${dondoc.reports.settle-every:10s}")
    public void settleWaiting() {
        try {
            pending.waiting().forEach(this::trySettle);
        } catch (RuntimeException e) {
            LOG.warn("The waiting reports could not be looked through: {}", e.toString());
        }
    }

    /** One that cannot be settled keeps no other waiting. */
    private void trySettle(PendingReport waiting) {
        try {
            settle(waiting);
        } catch (RuntimeException e) {
            LOG.warn("The waiting report {} could not be settled: {}", waiting.id(), e.toString());
        }
    }

    /** Two writes, the report first: if the second is missing, the first finds at its repetition what it has made. */
    private void settle(PendingReport waiting) {
        if (waiting.rejection() != null) {
            return;
        }
        Submission submission = waiting.submission();
        Optional<KnownTask> task = tasks.find(submission.taskId());
        Ownership ownership = ownership(task, submission.sender());
        switch (ownership) {
            case OWN, ISSUED, SEEN -> {
                try {
                    take(submission, task.orElseThrow(), ownership);
                    pending.remove(waiting);
                } catch (Refusal refusal) {
                    reject(waiting, refusal.title());
                }
            }
            case FOREIGN -> reject(waiting, Message.of("task-foreign"));
            case OPEN -> {
                if (!clock.instant().isBefore(submission.submittedAt().plus(PATIENCE))) {
                    reject(waiting, Message.of("task-unknown"));
                }
            }
        }
    }

    private void reject(PendingReport waiting, Message why) {
        pending.reject(waiting, new Rejection(why.code(), why, clock.instant()));
    }

    private Ownership ownership(Optional<KnownTask> task, Caller caller) {
        return task.map(known -> tasks.ownership(known, caller)).orElse(Ownership.OPEN);
    }
}
