package vn.dondoc.task.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.task.assignment.Deliverable;
import vn.dondoc.task.assignment.DueProposal;
import vn.dondoc.task.assignment.HistoryEntry;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.Miss;
import vn.dondoc.task.assignment.Report;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskState;
import vn.dondoc.task.assignment.Timeliness;
import vn.dondoc.task.assignment.TransferProposal;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.units.UnitNode;

/**
 * A task as it is shown, with the order it comes from.
 *
 * @param coordinatorsAsWritten all who help in the words of the document, also those of whom no directory says who is
 *     meant
 * @param appraisers who looks at what is handed in before it is, in the words of the document
 * @param reportTo who gets the report, in the words of the document
 * @param assignedAt since when it is asked for, business time
 * @param report the newest; none before the first
 * @param history only where one task is shown
 */
@Schema(name = "Task")
record TaskView(
        String id,
        long version,
        DirectiveHead directive,
        String itemPath,
        @Nullable String text,
        String unit,
        @Nullable String unitName,
        List<String> coordinators,
        List<String> coordinatorsAsWritten,
        List<String> appraisers,
        @Nullable String reportTo,
        TaskState state,
        Timeliness timeliness,
        Instant assignedAt,
        @Nullable Instant due,
        @Nullable Written deadline,
        List<Deliverable> deliverables,
        List<Miss> misses,
        @Nullable LastReport report,
        @Nullable Proposal proposedTransfer,
        @Nullable OtherDue proposedDue,
        @Nullable List<Line> history) {

    /**
     * What the unit has told last.
     *
     * @param complete whether it says that all is done: else the task goes on, and so does its deadline
     */
    @Schema(name = "TaskReport")
    record LastReport(String id, int round, Instant submittedAt, int percent, boolean complete) {
        static @Nullable LastReport of(@Nullable Report report) {
            return report == null
                    ? null
                    : new LastReport(
                            report.id(), report.round(), report.submittedAt(), report.percent(), report.isComplete());
        }
    }

    /**
     * The unit has ended and several have taken over, or nobody.
     *
     * @param to who is proposed to go on
     * @param candidates who took over; empty if nobody did: then it may be any unit
     */
    @Schema(name = "TaskTransferProposal")
    record Proposal(
            String to, List<String> candidates, @Nullable String reorganisation) {
        static @Nullable Proposal of(@Nullable TransferProposal proposal) {
            return proposal == null
                    ? null
                    : new Proposal(proposal.to(), proposal.candidates(), proposal.reorganisation());
        }
    }

    /**
     * By the calendar of today the date would be another; it stands until a person moves it.
     *
     * @param since when that was noticed, business time
     * @param text says so, in the language of the call
     */
    @Schema(name = "TaskDueProposal")
    record OtherDue(Instant due, Instant since, String text) {
        static @Nullable OtherDue of(Task task, Texts texts) {
            DueProposal proposal = task.facts().proposedDue();
            Instant due = task.due();
            return proposal == null || due == null
                    ? null
                    : new OtherDue(
                            proposal.due(),
                            proposal.since(),
                            texts.say(Message.of("due-proposed", day(proposal.due()), day(due))));
        }

        private static LocalDate day(Instant due) {
            return LocalDate.ofInstant(due, WorkingCalendar.ZONE);
        }
    }

    /**
     * A line of the history.
     *
     * @param at when it was entered, business time
     * @param who the person or client who did it; none for what follows by itself or from an event
     * @param code of the note, for programs
     * @param text the note, in the language of the call
     */
    @Schema(name = "TaskHistoryEntry")
    record Line(
            Instant at,
            What what,
            @Nullable String who,
            @Nullable String code,
            @Nullable String text) {
        static Line of(HistoryEntry entry, Texts texts) {
            Message note = entry.note();
            return new Line(
                    entry.at(),
                    entry.what(),
                    entry.who(),
                    note == null ? null : note.code(),
                    note == null ? null : texts.say(note));
        }
    }

    @Schema(name = "TaskDirective")
    record DirectiveHead(
            String id, @Nullable String number, @Nullable String subject, String issuer) {}

    /**
     * The deadline in the words of the document.
     *
     * @param explanation how its date came about, in the language of the call; in Vietnamese where only that was sent
     */
    @Schema(name = "TaskDeadline")
    record Written(String asWritten, String rule, List<String> explanation) {
        static Written of(Directive.Deadline deadline, Texts texts) {
            return new Written(deadline.asWritten(), deadline.rule(), explanation(deadline, texts));
        }

        private static List<String> explanation(Directive.Deadline deadline, Texts texts) {
            List<Message> steps = deadline.steps();
            return steps != null && steps.stream().allMatch(texts::has)
                    ? steps.stream().map(texts::say).toList()
                    : deadline.explanation();
        }
    }

    static TaskView of(
            Task task, Timeliness timeliness, @Nullable Directive directive, @Nullable UnitNode unit, Texts texts) {
        var order = task.assignment();
        Directive.Item item =
                directive == null ? null : directive.item(order.itemPath()).orElse(null);
        Directive.Deadline deadline = item == null ? null : item.deadline();
        return new TaskView(
                task.id(),
                task.version(),
                new DirectiveHead(
                        order.directive(),
                        directive == null ? null : directive.number(),
                        directive == null ? null : directive.subject(),
                        order.issuer()),
                order.itemPath(),
                item == null ? null : item.text(),
                order.unit(),
                unit == null ? null : unit.name(),
                order.coordinators(),
                item == null ? List.of() : item.coordinators(),
                item == null ? List.of() : item.appraisers(),
                item == null ? null : item.reportTo(),
                task.state(),
                timeliness,
                task.facts().assignedAt(),
                task.due(),
                deadline == null ? null : Written.of(deadline, texts),
                order.deliverables(),
                task.misses(),
                LastReport.of(task.facts().report()),
                Proposal.of(task.proposedTransfer()),
                OtherDue.of(task, texts),
                null);
    }

    TaskView with(List<Line> lines) {
        return new TaskView(
                id,
                version,
                directive,
                itemPath,
                text,
                unit,
                unitName,
                coordinators,
                coordinatorsAsWritten,
                appraisers,
                reportTo,
                state,
                timeliness,
                assignedAt,
                due,
                deadline,
                deliverables,
                misses,
                report,
                proposedTransfer,
                proposedDue,
                lines);
    }
}
