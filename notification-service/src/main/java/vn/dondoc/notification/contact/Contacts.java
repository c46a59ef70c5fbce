package vn.dondoc.notification.contact;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.notification.known.KnownState;

/** The contacts of all units. */
@Component
public final class Contacts {
    private final Aggregates<Contact> store;
    private final KnownState known;

    Contacts(AggregateStores stores, KnownState known) {
        this.store = stores.of(Contact.class);
        this.known = known;
    }

    public Optional<Contact> find(String unit) {
        return store.find(unit);
    }

    public List<Contact> find(Query query) {
        return store.find(query);
    }

    /** Whom to write to for the unit: {@link #of it}, or else whoever was there before it, or is above. */
    public Optional<Contact> reach(String unit) {
        return known.readersFor(unit).flatMap(reader -> of(reader).stream()).findFirst();
    }

    /** The unit's own, or for a body without an office of its own that of the desk that answers for it. */
    Optional<Contact> of(String unit) {
        return store.find(unit).or(() -> known.deskOf(unit).flatMap(store::find));
    }

    /** Stores a new one; false if the unit has one. */
    public boolean add(Contact contact) {
        return store.insert(contact);
    }

    /** @throws vn.dondoc.chassis.store.Conflict if another changed it since it was read */
    public void save(Contact changed) {
        store.save(changed);
    }
}
