package vn.dondoc.directive.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.card.Card;
import vn.dondoc.messaging.outbox.Aggregate;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.WrittenDeadline;

/**
 * A document that orders work: a draft that may be rewritten; once it is issued, each change is a revision that all are
 * told of, until it is recalled.
 */
@Document("directives")
public final class Directive extends Aggregate {
    private static final int MOST_ENCLOSURES = 20;

    /** Where it is stored that it waits for units to be named. */
    public static final String WAITS = "waitsForUnits";

    private State state;
    private Content content;
    private Card card;
    private final Instant createdAt;
    private final String createdBy;
    private final String fingerprint;
    private @Nullable Instant issuedAt;
    private @Nullable String issuedBy;
    private @Nullable Reading reading;

    /** From which its terms counted when it went out; none if that was before this was kept. */
    private @Nullable LocalDate termsFrom;

    /** Whether tasks of it wait until somebody names their leads; none if no task does. */
    private @Nullable Boolean waitsForUnits;

    private List<Task> tasks = List.of();
    private List<String> addressedUnits = List.of();

    /** Those of them that it never asked for anything new, but to hurry with older orders. */
    private List<String> onlyUrged = List.of();

    private List<Revision> revisions = new ArrayList<>();

    /** Files of the texts that amendments replaced: what was signed is never forgotten. */
    private List<String> replacedOriginals = new ArrayList<>();

    /** What came with it, in the order in which it was put there. */
    private List<Enclosure> enclosures = new ArrayList<>();

    private @Nullable Recall recall;

    Directive(
            String id,
            State state,
            Content content,
            Card card,
            Instant createdAt,
            String createdBy,
            String fingerprint) {
        super(id);
        this.state = state;
        this.content = content;
        this.card = card;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.fingerprint = fingerprint;
    }

    /** The life of a directive. */
    public enum State {
        DRAFT,
        ISSUED,
        /** Taken back after its issue. */
        RECALLED
    }

    /** @param fingerprint of the call that created it */
    static Directive draft(String id, Content content, Instant now, String who, String fingerprint) {
        return new Directive(id, State.DRAFT, content, Card.of(content), now, who, fingerprint);
    }

    /** Replaces the whole text; {@code false} if it is the same. */
    boolean rewrite(Content newContent) {
        requireDraft();
        if (newContent.equals(content)) {
            return false;
        }
        content = newContent;
        card = Card.of(newContent);
        return true;
    }

    /** @throws Refusal 409 if it has been issued, or has as many files as it can have */
    void requireRoom() {
        requireUnissued();
        if (enclosures.size() >= MOST_ENCLOSURES) {
            throw Refusal.conflict("too-many-enclosures", MOST_ENCLOSURES);
        }
    }

    /** Puts a file to it; once more changes nothing. */
    void enclose(Enclosure enclosure) {
        if (!enclosures.contains(enclosure)) {
            requireRoom();
            enclosures.add(enclosure);
        }
    }

    /** @throws Refusal 404 if it has no such file, 409 if it has been issued */
    void requireEnclosed(String file) {
        if (enclosures.stream().noneMatch(enclosure -> enclosure.file().equals(file))) {
            throw Refusal.notFound();
        }
        requireUnissued();
    }

    /** Takes a file from it. */
    void takeOut(String file) {
        requireEnclosed(file);
        enclosures.removeIf(enclosure -> enclosure.file().equals(file));
    }

    private void requireUnissued() {
        if (isIssued()) {
            throw Refusal.conflict("already-issued");
        }
    }

    /**
     * What stays known of an order that went out.
     *
     * @param path of its item
     */
    record Task(String path, DirectiveIssued.Due due) {}

    /** Sends it out; the reading that whoever issues it has confirmed is kept with it. */
    DirectiveIssued issue(Orders orders, Reading confirmed, Instant now, String who) {
        requireDraft();
        state = State.ISSUED;
        issuedAt = now;
        issuedBy = who;
        confirm(confirmed);
        remember(orders);
        address(orders);
        DirectiveIssued issued = whole(orders, now);
        raise(issued);
        return issued;
    }

    private void confirm(Reading confirmed) {
        reading = confirmed;
        boolean waits = confirmed.placeholders().stream().anyMatch(Placeholder::isWaitedFor);
        waitsForUnits = waits ? Boolean.TRUE : null;
    }

    private void address(Orders orders) {
        Set<String> urged = new HashSet<>(onlyUrged);
        orders.urged().stream().filter(unit -> !addressedUnits.contains(unit)).forEach(urged::add);
        orders.asked().forEach(urged::remove);
        addressedUnits = Stream.concat(addressedUnits.stream(), orders.units().stream())
                .distinct()
                .sorted()
                .toList();
        onlyUrged = urged.stream().sorted().toList();
    }

    private void remember(Orders orders) {
        termsFrom = orders.day();
        tasks = orders.items().stream()
                .filter(order -> order.deadline() != null)
                .map(order -> new Task(order.path(), Objects.requireNonNull(order.deadline())))
                .toList();
    }

    /** The day from which the terms of a new text of it count: another one only if the text has another date. */
    LocalDate dayOf(Content text) {
        return termsFrom != null && text.issuedOn().equals(content.issuedOn())
                ? termsFrom
                : text.issuedOn().dayOr(dayOfIssue());
    }

    /** What went out with it of the items whose deadlines the new text leaves as they are. */
    Told toldAndLeftBy(Content text) {
        Map<String, List<WrittenDeadline>> before = content.deadlines();
        Map<String, List<WrittenDeadline>> after = text.deadlines();
        return new Told(
                dayOf(content),
                tasks.stream()
                        .filter(task -> Objects.equals(before.get(task.path), after.get(task.path)))
                        .collect(Collectors.toMap(Task::path, Task::due)));
    }

    private LocalDate dayOfIssue() {
        return Objects.requireNonNull(issuedAt).atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    /** Replaces the text of what is out; groups keep the members that they had at the issue. */
    DirectiveAmended amend(Content text, Orders orders, Reading confirmed, Instant now, String who, String reason) {
        return revise(text, orders, confirmed, now, who, reason, Change.between(content, text));
    }

    /** Replaces what its placeholders stand for; its words stay as they were signed. */
    DirectiveAmended name(Placeholder named, Orders orders, Reading confirmed, Instant now, String who, String reason) {
        return revise(content, orders, confirmed, now, who, reason, List.of(named.asChange()));
    }

    private DirectiveAmended revise(
            Content text,
            Orders orders,
            Reading confirmed,
            Instant now,
            String who,
            String reason,
            List<Change> changes) {
        requireStanding();
        revisions.add(new Revision(nextVersion(), now, who, reason, changes));
        String file = content.original();
        if (file != null && !file.equals(text.original()) && !replacedOriginals.contains(file)) {
            replacedOriginals.add(file);
        }
        content = text;
        card = Card.of(text);
        confirm(confirmed);
        remember(orders);
        address(orders);
        DirectiveAmended amended = new DirectiveAmended(whole(orders, issuedAt), reason, now, changes);
        raise(amended);
        return amended;
    }

    /** Takes it back; once more changes nothing. */
    void recall(Recall word) {
        if (state == State.RECALLED) {
            return;
        }
        requireStanding();
        state = State.RECALLED;
        waitsForUnits = null;
        recall = word;
        raise(new DirectiveRecalled(
                id(),
                nextVersion(),
                content.number(),
                content.subject(),
                content.issuer(),
                word.reason(),
                word.at(),
                word.replacedBy(),
                addressedUnits,
                onlyUrged));
    }

    /**
     * Fills in the number, and the date if one is given; the same again changes nothing.
     *
     * @throws Refusal 409 if it has another number or date, or is not out
     */
    void number(String number, @Nullable IssuedOn day) {
        requireMayBear(number, day);
        Content numbered = content.withNumber(number, day);
        if (!numbered.equals(content)) {
            termsFrom = dayOf(content);
            content = numbered;
            card = Card.of(numbered);
            raise(new DirectiveNumbered(id(), nextVersion(), number, numbered.symbol(), numbered.issuedOn()));
        }
    }

    /** @throws Refusal 409 if it has another number or date, or is not out */
    void requireMayBear(String number, @Nullable IssuedOn day) {
        requireStanding();
        if (!content.mayBear(number)) {
            throw Refusal.conflict("number-given", String.valueOf(content.number()));
        }
        if (day != null && !content.issuedOn().mayBe(day)) {
            throw Refusal.conflict("date-given");
        }
    }

    /** The year in which a number counts that comes with this day: of that, of its own date, or of its issue. */
    int yearOf(@Nullable IssuedOn day) {
        LocalDate date = day == null || day.date() == null ? content.issuedOn().date() : day.date();
        return (date == null ? dayOfIssue() : date).getYear();
    }

    /** @throws Refusal 409 if it is a draft or was recalled */
    void requireStanding() {
        if (state == State.DRAFT) {
            throw Refusal.conflict("not-issued");
        }
        if (state == State.RECALLED) {
            throw Refusal.conflict("recalled");
        }
    }

    private DirectiveIssued whole(Orders orders, @Nullable Instant issued) {
        return new DirectiveIssued(
                id(),
                nextVersion(),
                content.number(),
                content.symbol(),
                content.type(),
                content.subject(),
                content.issuer(),
                content.issuedOn(),
                Objects.requireNonNull(issued),
                content.urgency(),
                orders.sets(),
                orders.items(),
                content.chased());
    }

    private void requireDraft() {
        if (isIssued()) {
            throw new IllegalStateException("The directive " + id() + " has been issued");
        }
    }

    /** Whether it went out, whatever became of it. */
    public boolean isIssued() {
        return state != State.DRAFT;
    }

    public State state() {
        return state;
    }

    public Content content() {
        return content;
    }

    /** What it is found by. */
    public Card card() {
        return card;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable String issuedBy() {
        return issuedBy;
    }

    /** What was made of its words when it was issued or last amended. */
    public @Nullable Reading reading() {
        return reading;
    }

    /** Its placeholders for which somebody has named units. */
    List<Placeholder> named() {
        return reading == null
                ? List.of()
                : reading.placeholders().stream()
                        .filter(placeholder -> !placeholder.units().isEmpty())
                        .toList();
    }

    /** Its amendments, the first one first. */
    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    public List<Enclosure> enclosures() {
        return List.copyOf(enclosures);
    }

    public @Nullable Recall recall() {
        return recall;
    }

    /** Codes of all units that have, or had, a part in it. */
    public List<String> addressedUnits() {
        return addressedUnits;
    }
}
