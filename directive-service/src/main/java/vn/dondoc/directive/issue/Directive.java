package vn.dondoc.directive.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.directive.card.Card;
import vn.dondoc.directive.document.Content;
import vn.dondoc.messaging.outbox.Aggregate;

/** A document that orders work: a draft that may be changed, and once it is issued, never again. */
@Document("directives")
public final class Directive extends Aggregate {
    private State state;
    private Content content;
    private Card card;
    private final Instant createdAt;
    private final String createdBy;
    private final String fingerprint;
    private @Nullable Instant issuedAt;
    private @Nullable String issuedBy;
    private @Nullable Reading reading;
    private List<String> addressedUnits = List.of();

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
        ISSUED
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

    /** Sends it out; the reading that whoever issues it has confirmed is kept with it. */
    DirectiveIssued issue(Orders orders, Reading confirmed, Instant now, String who) {
        requireDraft();
        state = State.ISSUED;
        issuedAt = now;
        issuedBy = who;
        reading = confirmed;
        addressedUnits = orders.units();
        DirectiveIssued issued = new DirectiveIssued(
                id(),
                nextVersion(),
                content.number(),
                content.symbol(),
                content.type(),
                content.subject(),
                content.issuer(),
                content.issuedOn(),
                now,
                content.urgency(),
                orders.sets(),
                orders.items(),
                content.chased());
        raise(issued);
        return issued;
    }

    private void requireDraft() {
        if (isIssued()) {
            throw new IllegalStateException("The directive " + id() + " has been issued");
        }
    }

    public boolean isIssued() {
        return state == State.ISSUED;
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

    /** What was made of its words when it was issued. */
    public @Nullable Reading reading() {
        return reading;
    }

    /** Codes of all units that have a part in it, as of its issue. */
    public List<String> addressedUnits() {
        return addressedUnits;
    }
}
