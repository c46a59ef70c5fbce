package vn.dondoc.notification.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a notification is about: the event that called for it. */
public enum Kind {
    TASK_ASSIGNED("TaskAssigned", "task.assigned", true),
    /** Told to each unit that is to help with an item, however many units are to do it. */
    COORDINATION_ASKED("CoordinationAsked", "task.assigned", false),
    /** Told to a unit that takes over in a reorganisation. */
    TASK_TRANSFERRED("TaskTransferred", "task.transferred", false),
    DEADLINE_APPROACHING("DeadlineApproaching", "deadline.approaching", true),
    DEADLINE_MISSED("DeadlineMissed", "deadline.missed", true),
    DEADLINE_OVERDUE("DeadlineOverdue", "deadline.overdue", true),
    DEADLINE_MISS_WITHDRAWN("DeadlineMissWithdrawn", "deadline.miss-withdrawn", false),
    TASK_AMENDED("TaskAmended", "task.amended", true),
    TASK_SUPERSEDED("TaskSuperseded", "task.superseded", false),
    DIRECTIVE_RECALLED("DirectiveRecalled", "directive.recalled", false),
    /** Told to the office that decides on it. */
    REPORT_SUBMITTED("ReportSubmitted", "report.submitted", true),
    REPORT_ACCEPTED("ReportAccepted", "report.accepted", false),
    REPORT_RETURNED("ReportReturned", "report.returned", false),
    /** Told to the office that gave a unit work, once for each directive and unit. */
    UNIT_NOT_REACHED("UnitNotReached", "notification.failed", false),
    /** Told to the office that issued the directive, of a task whose unit has ended. */
    TRANSFER_AWAITED("TransferAwaited", "task.transfer-proposed", true);

    private final String label;
    private final String eventType;
    private final boolean needsOpenTask;

    Kind(String label, String eventType, boolean needsOpenTask) {
        this.label = label;
        this.eventType = eventType;
        this.needsOpenTask = needsOpenTask;
    }

    /** Those that tell the unit of a task what has become of it; transfers and requests to help are read apart. */
    public static List<Kind> ofTasks() {
        return Arrays.stream(values())
                .filter(kind -> kind != TASK_TRANSFERRED && kind != COORDINATION_ASKED && kind != TRANSFER_AWAITED)
                .filter(kind -> kind.eventType.matches("(task|deadline)\\..+"))
                .toList();
    }

    /** The event's short name, as programs see it. */
    @JsonValue
    public String label() {
        return label;
    }

    /** The short type of the event, for example {@code task.assigned}. */
    public String eventType() {
        return eventType;
    }

    /** Whether this is of no use once the task is done, withdrawn or suspended. */
    public boolean needsOpenTask() {
        return needsOpenTask;
    }

    /** What this takes back: of use only to whom that was told. */
    public Optional<Kind> takesBack() {
        return switch (this) {
            case DEADLINE_MISS_WITHDRAWN -> Optional.of(DEADLINE_MISSED);
            case TASK_SUPERSEDED -> Optional.of(TASK_ASSIGNED);
            default -> Optional.empty();
        };
    }

    /** Whether this is of no use once the date that it names is another. */
    public boolean isAboutADate() {
        return this == DEADLINE_APPROACHING || this == TASK_AMENDED;
    }

    /** Whether this reminds the unit of its report, and so is of no use while a complete one waits for its decision. */
    public boolean asksForAReport() {
        return this == DEADLINE_APPROACHING || saysLate();
    }

    /** Whether this asks its reader to do something about a task by its date. */
    public boolean asksForWork() {
        return switch (this) {
            case TASK_ASSIGNED, COORDINATION_ASKED, TASK_AMENDED, DEADLINE_APPROACHING, REPORT_RETURNED -> true;
            default -> false;
        };
    }

    /** Whether this says that the task is late. */
    public boolean saysLate() {
        return this == DEADLINE_MISSED || this == DEADLINE_OVERDUE;
    }

    /** Whether it goes to another unit than the one that has the task. */
    public boolean isToldToOthersThanItsUnit() {
        return isToldToTheIssuer() || this == COORDINATION_ASKED;
    }

    /** Whether it goes to the office that issued the directive. */
    public boolean isToldToTheIssuer() {
        return this == REPORT_SUBMITTED || this == UNIT_NOT_REACHED || this == TRANSFER_AWAITED;
    }

    /** Whether several of them that go to one unit at the same moment are one message: of these, many come at a time. */
    public boolean isToldTogether() {
        return switch (this) {
            case TASK_ASSIGNED,
                    COORDINATION_ASKED,
                    TASK_TRANSFERRED,
                    TASK_AMENDED,
                    TASK_SUPERSEDED,
                    DEADLINE_APPROACHING,
                    DEADLINE_MISSED,
                    DEADLINE_OVERDUE,
                    UNIT_NOT_REACHED,
                    TRANSFER_AWAITED -> true;
            default -> false;
        };
    }

    /**
     * How this is told: always by mail; by SMS too the last reminder before a deadline, its miss, and what a unit is newly to do
     * or not to do of what is hỏa tốc.
     */
    public Set<Channel> channels(Notice.Facts facts) {
        boolean bySms = switch (this) {
            case DEADLINE_MISSED -> true;
            case DEADLINE_APPROACHING -> facts.last();
            case TASK_ASSIGNED, TASK_AMENDED, DIRECTIVE_RECALLED -> facts.isFlash();
            default -> false;
        };
        return bySms ? Set.of(Channel.EMAIL, Channel.SMS) : Set.of(Channel.EMAIL);
    }

    /** The kind with this label, if there is one. */
    public static Optional<Kind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
