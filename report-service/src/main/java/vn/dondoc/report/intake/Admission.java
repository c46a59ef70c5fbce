package vn.dondoc.report.intake;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Problem;
import vn.dondoc.chassis.web.Violation;
import vn.dondoc.report.submission.OnBehalf;
import vn.dondoc.report.submission.Submission;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.report.task.Ownership;

/** Who may hand in a report on a task: the unit that has it, or on its behalf the office that issued it. */
@Component
class Admission {
    private static final String REPORTS = "reports:write";
    private static final String RECORDS = "reports:on-behalf";

    private final BusinessClock clock;

    Admission(BusinessClock clock) {
        this.clock = clock;
    }

    /**
     * Looks at what can be said before the task is known.
     *
     * @throws AccessDeniedException if the sender may not do that at all
     * @throws Problem 422 if it was received on a day to come
     */
    void check(Submission submission) {
        OnBehalf onBehalf = submission.onBehalf();
        if (!submission.sender().may(onBehalf == null ? REPORTS : RECORDS)) {
            throw new AccessDeniedException("Neither reports nor records reports");
        }
        if (onBehalf != null && onBehalf.receivedOn().isAfter(clock.today())) {
            throw received("IN_THE_FUTURE", "Ngày nhận chưa đến.", "The day of receipt is still to come.");
        }
    }

    /** @throws Problem 403 if the sender only sees the task, 422 if it was received before the task was given */
    void check(Submission submission, KnownTask task, Ownership ownership) {
        OnBehalf onBehalf = submission.onBehalf();
        if (onBehalf == null) {
            if (ownership != Ownership.OWN) {
                throw new Problem(
                        HttpStatus.FORBIDDEN,
                        "not-your-task",
                        new LocalizedText(
                                "Chỉ đơn vị được giao nhiệm vụ này được báo cáo; cơ quan ban hành ghi thay báo cáo nhận được bằng giấy hoặc thư với onBehalf.",
                                "Only the unit that has this task reports on it; the issuing office records with onBehalf what came by paper or mail."));
            }
            return;
        }
        if (ownership != Ownership.ISSUED && !submission.sender().seesAllUnits()) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-on-behalf",
                    new LocalizedText(
                            "Chỉ cơ quan ban hành được ghi thay, và chỉ thay cho đơn vị khác.",
                            "Only the issuing office records on behalf, and only for other units."));
        }
        if (task.assignedAt() != null && onBehalf.isBeforeTheDayOf(task.assignedAt())) {
            throw received(
                    "BEFORE_THE_TASK",
                    "Ngày nhận trước ngày giao nhiệm vụ.",
                    "The day of receipt is before the task was given.");
        }
    }

    private static Problem received(String code, String vi, String en) {
        return Problem.invalid(List.of(new Violation("/onBehalf/receivedOn", code, new LocalizedText(vi, en))));
    }
}
