package vn.dondoc.directive.unit;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.names.Folded;

/**
 * No two units directly below one bear the same name on the same day: a document that names one could mean both. Rooms of
 * different departments may.
 */
@Component
public final class Names {
    private final Aggregates<Unit> units;

    Names(Aggregates<Unit> units) {
        this.units = units;
    }

    Optional<Violation> taken(String code, UnitDetails details) {
        return taken(code, details, List.of());
    }

    /**
     * Whose name it is already, if it is; the pointer names the member of {@link UnitForm}.
     *
     * @param but units that give up the name, or end, before this one begins
     */
    public Optional<Violation> taken(String code, UnitDetails details, Collection<String> but) {
        Criteria sameWords = Criteria.where("names")
                .is(Folded.of(details.name()))
                .and("details.parent")
                .is(details.parent());
        return units.find(Query.query(sameWords)).stream()
                .filter(other -> !other.id().equals(code) && !but.contains(other.id()))
                .filter(other -> isSame(details, other.details()))
                .findFirst()
                .map(other -> taken(other.id()));
    }

    /** Whether one place has both under one name at one time. */
    public static boolean isSame(UnitDetails one, UnitDetails other) {
        return Objects.equals(one.parent(), other.parent())
                && comparable(one.name()).equals(comparable(other.name()))
                && one.isBeside(other);
    }

    public static Violation taken(String by) {
        return Violation.of("/name", "NAME_TAKEN", by);
    }

    /** Accents count, as they make other names: Tân Thành, Tân Thạnh. */
    public static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
