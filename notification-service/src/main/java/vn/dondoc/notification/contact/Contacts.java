package vn.dondoc.notification.contact;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitTree;

/** The contacts of all units. */
@Component
public final class Contacts {
    private final Aggregates<Contact> store;
    private final KnownState known;
    private final UnitTree units;

    Contacts(AggregateStores stores, KnownState known, UnitTree units) {
        this.store = stores.of(Contact.class);
        this.known = known;
        this.units = units;
    }

    public Optional<Contact> find(String unit) {
        return store.find(unit);
    }

    public List<Contact> find(Query query) {
        return store.find(query);
    }

    /** Whom to write to for the unit: {@link #of it}, or else whoever was there before it, or is above. */
    public Optional<Contact> reach(String unit) {
        return readersFor(unit).flatMap(reader -> of(reader).stream()).findFirst();
    }

    /** The unit's own, or for a body without an office of its own that of the desk that answers for it. */
    Optional<Contact> of(String unit) {
        return store.find(unit).or(() -> known.deskOf(unit).flatMap(store::find));
    }

    /**
     * Who is written to for a unit, the first of them that is reached: itself, then those from whom it or its desk took over,
     * then whoever is above. For one that ended without anybody to take over, whoever is above comes first.
     */
    private Stream<String> readersFor(String unit) {
        Supplier<List<String>> own = () -> List.of(unit);
        Supplier<List<String>> before = () -> Stream.concat(Stream.of(unit), known.deskOf(unit).stream())
                .flatMap(one -> units.lineTo(one).stream())
                .toList();
        Supplier<List<String>> above =
                () -> units.upwards(unit).stream().map(UnitNode::id).skip(1).toList();
        // Each is looked up only if those before it are not reached.
        return (units.isAbandoned(unit) ? Stream.of(above, own, before) : Stream.of(own, before, above))
                .flatMap(some -> some.get().stream());
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
