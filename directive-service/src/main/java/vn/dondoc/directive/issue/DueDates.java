package vn.dondoc.directive.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DeadlineWarning;
import vn.dondoc.deadlines.DueComparator;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.grammar.DeadlineReader;
import vn.dondoc.deadlines.grammar.NextPeriod;
import vn.dondoc.deadlines.text.Sentence;
import vn.dondoc.directive.issue.DirectiveIssued.Due;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.WrittenDeadline;

/** Reads the deadlines of task items, and says what is odd about them; what went out already keeps its date. */
final class DueDates {
    private final Occasion occasion;
    private final DirectiveType type;
    private final IssuedOn issuedOn;
    private final Told told;
    private final Findings findings;
    private final Texts texts;

    DueDates(Occasion occasion, DirectiveType type, IssuedOn issuedOn, Told told, Findings findings, Texts texts) {
        this.occasion = occasion;
        this.type = type;
        this.issuedOn = issuedOn;
        this.told = told;
        this.findings = findings;
        this.texts = texts;
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
            findings.warning(placed.pointer() + "/deadlines", "DUE_KEPT", day(out.due()), day(due(read)));
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

    /** The day, for a sentence that names it. */
    private static Object day(@Nullable Instant due) {
        return due == null ? "–" : due.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private @Nullable Due read(Placed placed, LocalDate from, Findings odd) {
        List<WrittenDeadline> written = placed.item().deadlines();
        String pointer = placed.pointer() + "/deadlines";
        if (written.isEmpty()) {
            odd.warning(pointer, "NO_DEADLINE");
            return null;
        }
        if (written.size() > 1) {
            odd.warning(pointer, "SEVERAL_DEADLINES");
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
            odd.warning(pointer, "DEADLINE_NOT_UNDERSTOOD", written.asWritten());
        }
        if (deadline.due() != null && deadline.due().isBefore(occasion.now())) {
            odd.warning(pointer, "DUE_BEFORE_TODAY");
        }
        for (DeadlineWarning warning : DeadlineWarning.warnings(deadline, issuedOn.day(), calendar)) {
            odd.warning(Violation.of(pointer, Sentences.message(warning.words())));
        }
        LocalDate earliest = type.isOfTheDay() ? issuedOn.earliest() : null;
        if (earliest != null) {
            DeadlineWarning.longAfter(deadline, earliest)
                    .ifPresent(warning -> odd.warning(Violation.of(pointer, Sentences.message(warning.words()))));
        }
        List<Message> steps = steps(deadline, from);
        return new Due(
                written.asWritten(),
                deadline.kind().label(),
                deadline.comparator().label(),
                deadline.rule(),
                deadline.due(),
                steps.stream().map(texts::inVietnamese).toList(),
                steps,
                NextPeriod.after(deadline, occasion.policy(), calendar));
    }

    /** How the words became the date, and by which calendars: they may change later. */
    private List<Message> steps(Deadline deadline, LocalDate from) {
        List<Sentence> steps = new ArrayList<>(deadline.explanation());
        LocalDate last = deadline.lastDay();
        if (last != null) {
            steps.add(Sentence.of("explained.by-calendar", occasion.calendar().named(from, last)));
        }
        return steps.stream().map(Sentences::message).toList();
    }

    /** The date that a person has set is taken as it is, whatever the words say. */
    private Deadline decided(WrittenDeadline written, Deadline words, Instant given, String pointer, Findings odd) {
        var local = given.atZone(WorkingCalendar.ZONE);
        odd.warning(pointer, "DUE_DIFFERS_FROM_TEXT", day(given), day(words.due()));
        List<Sentence> steps = new ArrayList<>(words.explanation());
        steps.add(Sentence.of("explained.decided", local.toLocalTime().toString(), local.toLocalDate()));
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
