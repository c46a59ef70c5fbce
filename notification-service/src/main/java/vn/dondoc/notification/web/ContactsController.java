package vn.dondoc.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.audit.ReadsAreTold;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.chassis.web.Cursor;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.contact.Contacts;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.units.UnitTree;

@RestController
@RequestMapping("/api/v1/contacts")
class ContactsController {
    private static final String LIST = "contacts";

    private final Contacts contacts;
    private final KnownState known;
    private final UnitTree units;

    ContactsController(Contacts contacts, KnownState known, UnitTree units) {
        this.contacts = contacts;
        this.known = known;
        this.units = units;
    }

    @GetMapping
    @ReadsAreTold
    @Operation(summary = "Lists the contacts of the caller's units, by unit code")
    Page<ContactView> listContacts(
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Cursor after = Cursor.decode(LIST, cursor, 1);
        int rows = Page.limit(limit);
        Query query = Search.within(new Query()).with(Sort.by("_id")).limit(rows + 1);
        List<Criteria> filters = new ArrayList<>();
        reach(caller).ifPresent(own -> filters.add(Criteria.where("_id").in(own)));
        if (unit != null) {
            filters.add(Criteria.where("_id").is(unit));
        }
        if (after != null) {
            filters.add(Criteria.where("_id").gt(after.parts().getFirst()));
        }
        if (!filters.isEmpty()) {
            query.addCriteria(new Criteria().andOperator(filters));
        }
        return Page.of(contacts.find(query), rows, last -> Cursor.of(LIST, last.id()))
                .map(ContactView::of);
    }

    @GetMapping("/{unit}")
    @ReadsAreTold
    @Operation(summary = "Shows where a unit is reached")
    ResponseEntity<ContactView> getContact(@PathVariable String unit, Caller caller) {
        requireOwn(unit, caller);
        Contact contact = contacts.find(unit).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok().eTag(EntityTags.of(contact.version())).body(ContactView.of(contact));
    }

    @PutMapping("/{unit}")
    @Operation(summary = "Sets where a unit is reached: a first time without If-Match, then with it")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<ContactView> putContact(
            @PathVariable String unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ContactBody body,
            Caller caller) {
        requireOwn(unit, caller);
        Contact stored = contacts.find(unit).orElse(null);
        if (stored == null && ifMatch == null) {
            Contact contact = body.onto(new Contact(unit));
            if (contacts.add(contact)) {
                return ResponseEntity.created(URI.create("/api/v1/contacts/" + unit))
                        .eTag(EntityTags.of(contact.version()))
                        .body(ContactView.of(contact));
            }
        }
        EntityTags.require(ifMatch, stored == null ? 0 : stored.version());
        Contact changed = body.onto(stored == null ? new Contact(unit) : stored);
        contacts.save(changed);
        return ResponseEntity.ok().eTag(EntityTags.of(changed.version())).body(ContactView.of(changed));
    }

    /** A client for all units may be ahead of the news of a unit; nobody else writes to one that is not known. */
    private void requireOwn(String unit, Caller caller) {
        boolean isKnown = caller.seesAllUnits() ? UnitCode.isOne(unit) : known.knows(unit);
        // Asked in any case: the clock must not tell what the answer does not.
        Optional<Set<String>> own = reach(caller);
        if (!isKnown || own.filter(units -> !units.contains(unit)).isPresent()) {
            throw Refusal.notFound();
        }
    }

    /** Whose contacts are the caller's to see: the own unit's, not those of units below; empty means all. */
    private Optional<Set<String>> reach(Caller caller) {
        return caller.seesWholeDirectory()
                ? Optional.empty()
                : units.reach(caller).own();
    }
}
