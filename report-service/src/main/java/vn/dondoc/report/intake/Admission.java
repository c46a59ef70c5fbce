package vn.dondoc.report.intake;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.report.submission.OnBehalf;
import vn.dondoc.report.submission.Submission;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.report.task.Ownership;

/** Who may hand in a report on a task: the unit that has it, or on its behalf the office that issued it. */
@Component
class Admission {
    private static final String REPORTS = "reports:write";
    private static final String RECORDS = "reports:on-behalf";
    private static final String RECEIVED_ON = "/onBehalf/receivedOn";

    private final BusinessClock clock;

    Admission(BusinessClock clock) {
        this.clock = clock;
    }

    /**
     * Looks at what can be said before the task is known.
     *
     * @throws AccessDeniedException if the sender may not do that at all
     * @throws Refusal 422 if it was received on a day to come
     */
    void check(Submission submission) {
        OnBehalf onBehalf = submission.onBehalf();
        if (!submission.sender().may(onBehalf == null ? REPORTS : RECORDS)) {
            throw new AccessDeniedException("Neither reports nor records reports");
        }
        if (onBehalf != null && onBehalf.receivedOn().isAfter(clock.today())) {
            throw Refusal.invalid(RECEIVED_ON, "IN_THE_FUTURE");
        }
    }

    /** @throws Refusal 404 if the caller may not know of the task, 403 if it is not for the caller to report on it */
    void checkDraft(Ownership ownership, Caller caller) {
        switch (ownership) {
            case FOREIGN -> throw Refusal.notFound();
            case SEEN -> throw Refusal.forbidden("not-your-task.reporting");
            case ISSUED -> {
                if (!caller.may(RECORDS)) {
                    throw Refusal.forbidden("not-your-task.reporting");
                }
            }
            case OWN, OPEN -> {
                // Theirs, or nobody has heard of it yet.
            }
        }
    }

    /** @throws Refusal 403 if the sender only sees the task, 422 if it was received before the task was given */
    void check(Submission submission, KnownTask task, Ownership ownership) {
        OnBehalf onBehalf = submission.onBehalf();
        if (onBehalf == null) {
            if (ownership != Ownership.OWN) {
                throw Refusal.forbidden("not-your-task.reporting");
            }
            return;
        }
        if (ownership != Ownership.ISSUED && !submission.sender().seesAllUnits()) {
            throw Refusal.forbidden("not-on-behalf");
        }
        if (task.assignedAt() != null && onBehalf.isBeforeTheDayOf(task.assignedAt())) {
            throw Refusal.invalid(RECEIVED_ON, "BEFORE_THE_TASK");
        }
    }
}
