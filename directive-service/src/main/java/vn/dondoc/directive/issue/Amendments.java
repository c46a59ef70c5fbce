package vn.dondoc.directive.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.IssuedOn;

/** What becomes of a directive after its issue, for those of its issuer. */
@Component
public final class Amendments {
    private final Aggregates<Directive> stored;
    private final Directives directives;
    private final IssueValidator validator;
    private final Numbers numbers;
    private final BusinessClock clock;

    Amendments(
            Aggregates<Directive> stored,
            Directives directives,
            IssueValidator validator,
            Numbers numbers,
            BusinessClock clock) {
        this.stored = stored;
        this.directives = directives;
        this.validator = validator;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Replaces the text of a directive that is out; the same text changes nothing.
     *
     * @param confirmed codes of the warnings that the caller knows of
     * @throws Refusal 404, 403 for another's, 409 for a draft, a recalled one or unconfirmed warnings, 428, 412, 422
     */
    public Directive amend(
            String id,
            @Nullable String ifMatch,
            Content content,
            String reason,
            List<String> confirmed,
            Caller caller) {
        Directive directive = directives.getOwn(id, caller);
        directive.requireStanding();
        EntityTags.require(ifMatch, directive.version());
        String file = directive.content().original();
        // A text that names no file replaces none: the one that was signed stays with the directive.
        Content text = directives.checked(
                content.original() == null && file != null ? content.readFrom(file) : content, caller);
        requireSameIssuer(directive, text);
        if (text.equals(directive.content())) {
            return directive;
        }
        Examination examination = validator.examine(text, directive).with(directives.remarks(text, directive, caller));
        examination.require(confirmed, text.items());
        directives.requireTransportable(directive.amend(
                text,
                examination.orders(),
                directives.kept(examination.reading()),
                clock.instant(),
                caller.id(),
                reason));
        stored.save(directive);
        return directive;
    }

    /**
     * Takes a directive back; once more changes nothing.
     *
     * @param replacedBy id of the directive that stands in its place
     * @throws Refusal 404, 403 for another's, 409 for a draft, 422 if there is no such replacement
     */
    public Directive recall(String id, String reason, @Nullable String replacedBy, Caller caller) {
        directives.getOwn(id, caller);
        if (replacedBy != null && (replacedBy.equals(id) || !directives.mayRead(replacedBy, caller))) {
            throw Refusal.invalid("/replacedBy", "UNKNOWN_DIRECTIVE.replacement");
        }
        stored.change(id, directive -> directive.recall(new Recall(clock.instant(), caller.id(), reason, replacedBy)));
        return directives.get(id, caller);
    }

    /**
     * Gives a directive that went out without one its number; the same number again changes nothing.
     *
     * @param issuedOn the date that came with the number; none leaves it as it is
     * @throws Refusal 404, 403 for another's, 409 for a draft, if it has another number or date, or another document has the
     *     number
     */
    public Directive number(String id, String number, @Nullable IssuedOn issuedOn, Caller caller) {
        Directive directive = directives.getOwn(id, caller);
        if (issuedOn != null && issuedOn.day() == null) {
            throw Refusal.invalid("/issuedOn", "DATE_NOT_A_DAY.required");
        }
        String given = number.strip();
        directive.requireMayBear(given, issuedOn);
        if (!given.equals(directive.content().number())) {
            numbers.claim(given, directive.yearOf(issuedOn), directive);
        }
        stored.change(id, numbered -> numbered.number(given, issuedOn));
        return directives.get(id, caller);
    }

    /** The tasks of another issuer would be other tasks. */
    private static void requireSameIssuer(Directive directive, Content text) {
        if (!text.issuer().equals(directive.content().issuer())) {
            throw Refusal.invalid("/content/issuer", "ISSUER_FIXED");
        }
    }
}
