package vn.dondoc.directive.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.web.LocalizedText;
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

/** Reads the deadlines of task items, and says what is odd about them; what went out already keeps its date. */
final class DueDates {
    private final Occasion occasion;
    private final IssuedOn issuedOn;
    private final Told told;
    private final Findings findings;

    DueDates(Occasion occasion, IssuedOn issuedOn, Told told, Findings findings) {
        this.occasion = occasion;
        this.issuedOn = issuedOn;
        this.told = told;
        this.findings = findings;
    }

    /**
     * The item's deadline: the one that went out with it, unless it counts from another day now; else it is read, and of
     * several the earliest that gives a date counts. None if nothing is written.
     */
    @Nullable Due of(Placed placed) {
        Findings odd = new Findings();
        Due read = read(placed, occasion.day(), odd);
        Due out = told.of(placed);
        if (out == null || isMoved(placed, read)) {
            findings.warnings(odd);
            return read;
        }
        if (Objects.equals(out.due(), due(read))) {
            findings.warnings(odd);
        } else {
            findings.warning(
                    placed.pointer() + "/deadlines",
                    "DUE_KEPT",
                    new LocalizedText(
                                    "Mục không sửa thời hạn nên giữ hạn đã giao (%s); tính lại theo lịch và quy tắc hiện nay sẽ là %s.",
                                    "The deadline is not amended and stays as it went out (%s); by today's calendar and rules it would be %s.")
                            .with(written(out.due()), written(due(read))));
        }
        return out;
    }

    /** Whether it counts from another day than when it went out, and ends on another day for that. */
    private boolean isMoved(Placed placed, @Nullable Due read) {
        return !occasion.day().equals(told.from())
                && !Objects.equals(due(read(placed, told.from(), new Findings())), due(read));
    }

    private static @Nullable Instant due(@Nullable Due deadline) {
        return deadline == null ? null : deadline.due();
    }

    private static String written(@Nullable Instant due) {
        return due == null
                ? "–"
                : VietnameseDay.written(due.atZone(WorkingCalendar.ZONE).toLocalDate());
    }

    private @Nullable Due read(Placed placed, LocalDate from, Findings odd) {
        List<WrittenDeadline> written = placed.item().deadlines();
        String pointer = placed.pointer() + "/deadlines";
        if (written.isEmpty()) {
            odd.warning(
                    pointer,
                    "NO_DEADLINE",
                    new LocalizedText("Nhiệm vụ không có thời hạn.", "The task has no deadline."));
            return null;
        }
        if (written.size() > 1) {
            odd.warning(
                    pointer,
                    "SEVERAL_DEADLINES",
                    new LocalizedText(
                            "Mục có nhiều thời hạn; nhiệm vụ lấy thời hạn sớm nhất.",
                            "The item has several deadlines; its tasks take the earliest."));
        }
        List<Due> read = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            read.add(read(written.get(i), from, pointer + "/" + i, odd));
        }
        Optional<Due> earliest = read.stream()
                .filter(due -> due.due() != null)
                .min(Comparator.comparing(due -> Objects.requireNonNull(due.due())));
        return earliest.orElse(read.getFirst());
    }

    private Due read(WrittenDeadline written, LocalDate from, String pointer, Findings odd) {
        WorkingCalendar calendar = occasion.calendar().days();
        Deadline words = DeadlineReader.read(written.asWritten(), from, occasion.policy(), calendar);
        Instant given = written.due();
        Deadline deadline =
                given == null || given.equals(words.due()) ? words : decided(written, words, given, pointer, odd);
        if (deadline.due() == null && deadline.rule().equals("NONE")) {
            odd.warning(
                    pointer,
                    "DEADLINE_NOT_UNDERSTOOD",
                    new LocalizedText("Không đọc được thời hạn từ “%s”.", "No deadline can be read from “%s”.")
                            .with(written.asWritten()));
        }
        if (deadline.due() != null && deadline.due().isBefore(occasion.now())) {
            odd.warning(
                    pointer,
                    "DUE_BEFORE_TODAY",
                    new LocalizedText("Thời hạn đã qua.", "The deadline has passed already."));
        }
        for (DeadlineWarning warning : DeadlineWarning.warnings(deadline, issuedOn.day(), calendar)) {
            odd.warning(pointer, warning.code().name(), new LocalizedText(warning.vietnamese(), warning.english()));
        }
        return new Due(
                written.asWritten(),
                deadline.kind().label(),
                deadline.comparator().label(),
                deadline.rule(),
                deadline.due(),
                explanation(deadline, from));
    }

    /** How the words became the date, and by which calendars: they may change later. */
    private List<String> explanation(Deadline deadline, LocalDate from) {
        Stream<String> steps = deadline.explanation().stream().map(ExplanationStep::text);
        LocalDate last = deadline.lastDay();
        return last == null
                ? steps.toList()
                : Stream.concat(
                                steps,
                                Stream.of("Theo lịch làm việc "
                                        + occasion.calendar().named(from, last) + "."))
                        .toList();
    }

    /** The date that a person has set is taken as it is, whatever the words say. */
    private Deadline decided(WrittenDeadline written, Deadline words, Instant given, String pointer, Findings odd) {
        var local = given.atZone(WorkingCalendar.ZONE);
        String day = VietnameseDay.written(local.toLocalDate());
        odd.warning(
                pointer,
                "DUE_DIFFERS_FROM_TEXT",
                new LocalizedText(
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
