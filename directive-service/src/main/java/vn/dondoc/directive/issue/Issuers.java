package vn.dondoc.directive.issue;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.names.Match;

/** Finds the unit in whose name a document goes out. */
@Component
final class Issuers {
    private final AddressBook addressBook;
    private final BusinessClock clock;

    Issuers(AddressBook addressBook, BusinessClock clock) {
        this.addressBook = addressBook;
        this.clock = clock;
    }

    /**
     * The issuer's code, from its code or name.
     *
     * @param own whether the caller acts for a unit: it may write for no other
     * @throws Refusal 422 if it is not one unit that the caller acts for; unknown and another's look the same
     */
    String codeOf(Content content, Predicate<String> own) {
        var today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
        String written = content.issuer();
        Match match = addressBook
                .open(List.of(written), content.issuedOn().dayOr(today), written)
                .find(written);
        String code = match.unit();
        if (code == null || !own.test(code)) {
            throw Refusal.invalid("/issuer", "NOT_YOUR_ISSUER", written);
        }
        return code;
    }
}
