package vn.dondoc.directive.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.names.Match;

/** Lets those of the issuer say who is meant by a wording that names nobody: "các đơn vị liên quan". */
@Component
public final class Placeholders {
    private final Aggregates<Directive> stored;
    private final Directives directives;
    private final IssueValidator validator;
    private final AddressBook addressBook;
    private final BusinessClock clock;
    private final Texts texts;

    Placeholders(
            Aggregates<Directive> stored,
            Directives directives,
            IssueValidator validator,
            AddressBook addressBook,
            BusinessClock clock,
            Texts texts) {
        this.stored = stored;
        this.directives = directives;
        this.validator = validator;
        this.addressBook = addressBook;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Names the units for which a placeholder stands: they get their tasks, or help, as if they had been written there. The
     * same units again change nothing, others take the place of those.
     *
     * @param units codes or names of units and groups, as of the issue
     * @param confirmed codes of the warnings that the caller knows of, beside those of the issue
     * @throws Refusal 404, 403 for another's, 409 for a draft, a recalled one or unconfirmed warnings, 422 for no such
     *     placeholder and for units that are not known
     */
    public Directive name(String id, Placeholder asked, List<String> units, List<String> confirmed, Caller caller) {
        Directive directive = directives.getOwn(id, caller);
        directive.requireStanding();
        Placeholder placeholder = validator.examine(directive.content(), directive).reading().placeholders().stream()
                .filter(asked::isSameAs)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("/asWritten", "UNKNOWN_PLACEHOLDER", asked.path(), asked.asWritten()));
        List<String> codes = codes(directive, units);
        if (codes.equals(placeholder.units())) {
            return directive;
        }
        Placeholder named = placeholder.named(codes, clock.instant(), caller.id());
        Examination examination = validator.examine(directive.content(), directive, with(named, directive.named()));
        List<Violation> known = Objects.requireNonNull(directive.reading()).warnings();
        examination.require(
                Stream.concat(confirmed.stream(), known.stream().map(Violation::code))
                        .toList(),
                directive.content().items());
        directives.requireTransportable(directive.name(
                named, examination.orders(), examination.reading(), clock.instant(), caller.id(), why(named, units)));
        stored.save(directive);
        return directive;
    }

    private static List<Placeholder> with(Placeholder one, List<Placeholder> others) {
        return Stream.concat(Stream.of(one), others.stream().filter(other -> !other.isSameAs(one)))
                .toList();
    }

    private List<String> codes(Directive directive, List<String> units) {
        AddressBook.Opened book = addressBook.open(
                units, directive.dayOf(directive.content()), directive.content().issuer());
        List<String> codes = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            String name = units.get(i);
            Match match = book.find(name);
            if (match.unit() != null) {
                codes.add(match.unit());
            } else if (match.group() != null && !book.members(match.group()).isEmpty()) {
                codes.add(match.group());
            } else {
                faults.add(unclear("/units/" + i, name, match, book));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return codes.stream().distinct().toList();
    }

    private static Violation unclear(String place, String name, Match match, AddressBook.Opened book) {
        List<String> candidates = match.candidates() == null ? List.of() : match.candidates();
        return candidates.isEmpty()
                ? Violation.of(place, "UNKNOWN_UNIT.name", name)
                : Violation.of(place, "AMBIGUOUS_UNIT", name, book.named(candidates));
    }

    /** For the histories of the tasks. */
    private String why(Placeholder named, List<String> units) {
        return texts.inVietnamese(Message.of("units-named", named.asWritten(), String.join(", ", units)));
    }
}
