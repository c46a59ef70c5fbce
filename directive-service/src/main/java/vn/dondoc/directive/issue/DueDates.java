package vn.dondoc.directive.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DeadlineWarning;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.ExplanationStep;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.grammar.DeadlineReader;
import vn.dondoc.directive.document.Content.Placed;
import vn.dondoc.directive.document.IssuedOn;
import vn.dondoc.directive.document.WrittenDeadline;
import vn.dondoc.directive.issue.DirectiveIssued.Due;
import vn.dondoc.messaging.web.Words;

/** Reads the deadlines of task items, and says what is odd about them. */
final class DueDates {
    private final Occasion occasion;
    private final IssuedOn issuedOn;
    private final Findings findings;

    DueDates(Occasion occasion, IssuedOn issuedOn, Findings findings) {
        this.occasion = occasion;
        this.issuedOn = issuedOn;
        this.findings = findings;
    }

    /** The item's deadline: of several, the earliest that gives a date; none if nothing is written. */
    @Nullable Due of(Placed placed) {
        List<WrittenDeadline> written = placed.item().deadlines();
        String pointer = placed.pointer() + "/deadlines";
        if (written.isEmpty()) {
            findings.warning(
                    pointer, "NO_DEADLINE", new Words("Nhiệm vụ không có thời hạn.", "The task has no deadline."));
            return null;
        }
        if (written.size() > 1) {
            findings.warning(
                    pointer,
                    "SEVERAL_DEADLINES",
                    new Words(
                            "Mục có nhiều thời hạn; nhiệm vụ lấy thời hạn sớm nhất.",
                            "The item has several deadlines; its tasks take the earliest."));
        }
        List<Due> read = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            read.add(read(written.get(i), pointer + "/" + i));
        }
        Optional<Due> earliest = read.stream()
                .filter(due -> due.due() != null)
                .min(Comparator.comparing(due -> Objects.requireNonNull(due.due())));
        return earliest.orElse(read.getFirst());
    }

    private Due read(WrittenDeadline written, String pointer) {
        Deadline words = DeadlineReader.read(
                written.asWritten(), occasion.dayOf(issuedOn), occasion.policy(), occasion.calendar());
        Instant given = written.due();
        Deadline deadline =
                given == null || given.equals(words.due()) ? words : decided(written, words, given, pointer);
        if (deadline.due() == null && deadline.rule().equals("NONE")) {
            findings.warning(
                    pointer,
                    "DEADLINE_NOT_UNDERSTOOD",
                    new Words("Không đọc được thời hạn từ “%s”.", "No deadline can be read from “%s”.")
                            .with(written.asWritten()));
        }
        if (deadline.due() != null && deadline.due().isBefore(occasion.now())) {
            findings.warning(
                    pointer, "DUE_BEFORE_TODAY", new Words("Thời hạn đã qua.", "The deadline has passed already."));
        }
        for (DeadlineWarning odd : DeadlineWarning.warnings(deadline, issuedOn.day(), occasion.calendar())) {
            findings.warning(pointer, odd.code().name(), new Words(odd.vietnamese(), odd.english()));
        }
        return new Due(
                written.asWritten(),
                deadline.kind().label(),
                deadline.comparator().label(),
                deadline.rule(),
                deadline.due(),
                deadline.explanation().stream().map(ExplanationStep::text).toList());
    }

    /** The date that a person has set is taken as it is, whatever the words say. */
    private Deadline decided(WrittenDeadline written, Deadline words, Instant given, String pointer) {
        var local = given.atZone(WorkingCalendar.ZONE);
        String day = VietnameseDay.written(local.toLocalDate());
        findings.warning(
                pointer,
                "DUE_DIFFERS_FROM_TEXT",
                new Words(
                                "Hạn được nhập (%s) khác với hạn đọc từ văn bản (%s).",
                                "The due date given (%s) is not the one that the text gives (%s).")
                        .with(
                                day,
                                Optional.ofNullable(words.lastDay())
                                        .map(VietnameseDay::written)
                                        .orElse("–")));
        List<ExplanationStep> steps = new ArrayList<>(words.explanation());
        steps.add(new ExplanationStep(
                ExplanationStep.Stage.POLICY,
                "Người ban hành ấn định hạn cuối: " + local.toLocalTime() + " ngày " + day + "."));
        boolean dated = words.due() != null;
        return new Deadline(
                written.asWritten(),
                dated ? words.kind() : DeadlineKind.DATE_TIME,
                dated ? words.comparator() : DueComparator.ON_OR_BEFORE,
                given,
                local.toLocalDate(),
                "DECIDED",
                null,
                steps);
    }
}
