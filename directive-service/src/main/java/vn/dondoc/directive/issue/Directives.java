package vn.dondoc.directive.issue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.IdempotentId;
import vn.dondoc.directive.file.Originals;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Limits;

/** The directives, as far as the caller may see and change them. */
@Component
public final class Directives {
    /** Four fifths of what a record of the topics may weigh: what goes out must get through, headers and all. */
    static final int MAX_EVENT_BYTES = 1_048_588 / 5 * 4;

    private final Aggregates<Directive> directives;
    private final Readers readers;
    private final Issuers issuers;
    private final IssueValidator validator;
    private final OlderOrders olderOrders;
    private final List<WarningSource> warningSources;
    private final Originals originals;
    private final BusinessClock clock;
    private final JsonMapper json;

    Directives(
            Aggregates<Directive> directives,
            Readers readers,
            Issuers issuers,
            IssueValidator validator,
            OlderOrders olderOrders,
            List<WarningSource> warningSources,
            Originals originals,
            BusinessClock clock,
            JsonMapper json) {
        this.directives = directives;
        this.readers = readers;
        this.issuers = issuers;
        this.validator = validator;
        this.olderOrders = olderOrders;
        this.warningSources = warningSources;
        this.originals = originals;
        this.clock = clock;
        this.json = json;
    }

    /** @throws Refusal 404 if there is none, or none for this caller */
    public Directive get(String id, Caller caller) {
        return readable(id, caller).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 404 if there is none for this caller, 403 if it is another issuer's */
    Directive getOwn(String id, Caller caller) {
        Directive directive = get(id, caller);
        if (!readers.actsFor(directive.content().issuer(), caller)) {
            throw Refusal.forbidden("not-the-issuer.directive");
        }
        return directive;
    }

    /** @throws Refusal 404 if there is none for this caller, 403 if it is another issuer's, 409 if it has been issued */
    public Directive getDraft(String id, Caller caller) {
        Directive directive = getOwn(id, caller);
        if (directive.isIssued()) {
            throw Refusal.conflict("already-issued");
        }
        return directive;
    }

    /** Whether there is such a directive for this caller. */
    boolean mayRead(String id, Caller caller) {
        return readable(id, caller).isPresent();
    }

    /** Asked of the store in one: how long a refusal takes must not tell whether there is one to read. */
    private Optional<Directive> readable(String id, Caller caller) {
        Criteria criteria = Criteria.where("_id").is(id).andOperator(readers.readableBy(caller));
        return directives.find(Query.query(criteria)).stream().findFirst();
    }

    /**
     * Registers a draft; the same call again finds the first one's.
     *
     * @throws Refusal 422 if the issuer is not one of the caller's, or the text exceeds its limits
     */
    public Directive register(Content content, IdempotentId creation, Caller caller) {
        Directive draft = Directive.draft(
                creation.id(), checked(content, caller), clock.instant(), caller.id(), creation.fingerprint());
        if (directives.insert(draft)) {
            return draft;
        }
        Directive first = get(creation.id(), caller);
        creation.requireSame(first.fingerprint());
        return first;
    }

    /**
     * Replaces the text of a draft.
     *
     * @throws Refusal 404, 403 for another's, 409 if it has been issued, 428, 412, 422
     */
    public Directive rewrite(String id, @Nullable String ifMatch, Content content, Caller caller) {
        Directive directive = getDraft(id, caller);
        EntityTags.require(ifMatch, directive.version());
        String before = directive.content().original();
        if (directive.rewrite(checked(content, caller))) {
            release(before);
            directives.save(directive);
        }
        return directive;
    }

    /**
     * Deletes a draft. Nothing was told of it, so there is nothing to take back.
     *
     * @throws Refusal 404 if there is none (any more), 403 for another's, 409 if it has been issued, 428, 412
     */
    public void delete(String id, @Nullable String ifMatch, Caller caller) {
        Directive directive = getDraft(id, caller);
        EntityTags.require(ifMatch, directive.version());
        release(directive.content().original());
        directive.enclosures().forEach(enclosure -> originals.claim(enclosure.file()));
        directives.delete(directive);
    }

    /**
     * Issues a draft; what has been issued stays so.
     *
     * @param confirmed codes of the warnings that the caller knows of
     * @throws Refusal 404, 403 for another's, 422 with what stands against it, 409 with warnings that nobody has confirmed
     */
    public Directive issue(String id, List<String> confirmed, Caller caller) {
        Directive directive = getOwn(id, caller);
        if (directive.isIssued()) {
            return directive;
        }
        Examination examination = examine(directive, caller);
        examination.require(confirmed, directive.content().items());
        DirectiveIssued issued =
                directive.issue(examination.orders(), kept(examination.reading()), clock.instant(), caller.id());
        requireTransportable(issued);
        try {
            directives.save(directive);
        } catch (Conflict e) {
            // Somebody issued it at the same moment, and that is what was asked for; or changed it, which is not.
            return directives.find(id).filter(Directive::isIssued).orElseThrow(() -> e);
        }
        return directive;
    }

    /** What is found now in a directive as it stands: in its text, and by whoever else knows something about it. */
    public Examination examine(Directive directive, Caller caller) {
        return examine(directive).with(remarks(directive.content(), directive, caller));
    }

    /** What is found now in its text alone: who would get which order. */
    public Examination examine(Directive directive) {
        return validator.examine(directive.content());
    }

    /** The reading that stays with a directive that is out. */
    Reading kept(Reading confirmed) {
        List<Violation> kept = confirmed.warnings();
        for (WarningSource source : warningSources) {
            kept = kept.stream().map(source::kept).toList();
        }
        return confirmed.with(kept);
    }

    /** What is known about a text beside what stands in it. */
    List<Violation> remarks(Content content, Directive directive, Caller caller) {
        return warningSources.stream()
                .flatMap(source -> source.remarks(content, directive, caller).stream())
                .toList();
    }

    /** Ready to be stored: with the issuer's code, its items numbered, and within the limits. */
    Content checked(Content content, Caller caller) {
        Content registered = content.registered(issuers.codeOf(content, unit -> readers.actsFor(unit, caller)));
        refuse(Sentences.violations(Limits.faults(registered)));
        refuse(LegibleParts.faults(registered));
        refuse(olderOrders.faults(registered, caller));
        requireKept(registered.original());
        return registered;
    }

    /** A file that is no longer held perhaps is looked at again in a day; before the directive is stored without it, or deleted. */
    private void release(@Nullable String original) {
        if (original != null) {
            originals.claim(original);
        }
    }

    private void requireKept(@Nullable String original) {
        if (original != null && !originals.claim(original)) {
            throw Refusal.invalid("/original", "UNKNOWN_FILE");
        }
    }

    /** An event that no topic takes would never leave. */
    void requireTransportable(Event event) {
        if (json.writeValueAsBytes(event).length > MAX_EVENT_BYTES) {
            throw Refusal.invalid("/items", "TOO_LARGE.to-send");
        }
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
