package vn.dondoc.directive.issue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.reading.document.Content;

/** Says of a document that was only read who is named there and not known: a draft says so itself. */
@Component
final class UnknownLeads implements WarningSource {
    private static final Set<String> CODES = Set.of("UNKNOWN_UNIT", "AMBIGUOUS_UNIT", "EMPTY_GROUP");

    private final IssueValidator validator;
    private final AddressBook addressBook;
    private final BusinessClock clock;

    UnknownLeads(IssueValidator validator, AddressBook addressBook, BusinessClock clock) {
        this.validator = validator;
        this.addressBook = addressBook;
        this.clock = clock;
    }

    @Override
    public List<Violation> remarks(Content content, @Nullable Directive registered, Caller caller) {
        return registered != null
                ? List.of()
                : validator.examine(content.registered(issuer(content))).errors().stream()
                        .filter(error -> CODES.contains(error.code()))
                        .toList();
    }

    /** Code of the issuer, next to whom those who are named are looked for; its name if nobody bears it. */
    private String issuer(Content content) {
        String written = content.issuer();
        String code = addressBook
                .open(List.of(written), content.issuedOn().dayOr(clock.today()), written)
                .find(written)
                .unit();
        return code == null ? written : code;
    }
}
