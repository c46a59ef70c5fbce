package vn.dondoc.directive.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.messaging.outbox.Aggregate;

/** A unit of the directory; its id is its code (QĐ 20/2020/QĐ-TTg). */
@Document("units")
public final class Unit extends Aggregate {
    /** The form of a code: groups of capitals and digits, with dots between them. */
    public static final String CODE = "[A-Z][A-Z0-9]*(\\.[A-Z0-9]+)*";

    public static final int MAX_CODE = 35;

    private UnitDetails details;
    private List<String> names;

    Unit(String id, UnitDetails details) {
        super(id);
        this.details = details;
        this.names = details.foldedNames(id);
    }

    /** A unit is new or different: its whole state. */
    @Published(type = "unit.changed", topic = "unit.events.v1")
    public record UnitChanged(
            String code,
            long version,
            String name,
            @Nullable String shortName,
            UnitKind kind,
            @Nullable String parent,
            @Nullable String desk,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Event {}

    static Unit register(String code, UnitDetails details) {
        Unit unit = new Unit(code, details);
        unit.raise(unit.changed());
        return unit;
    }

    /** Takes over what the directory now says; {@code false}, and nothing told, if that is what it said before. */
    boolean become(UnitDetails newDetails) {
        if (newDetails.equals(details)) {
            return false;
        }
        details = newDetails;
        names = newDetails.foldedNames(id());
        raise(changed());
        return true;
    }

    private UnitChanged changed() {
        return new UnitChanged(
                id(),
                nextVersion(),
                details.name(),
                details.shortName(),
                details.kind(),
                details.parent(),
                details.desk(),
                details.validFrom(),
                details.validTo());
    }

    public UnitDetails details() {
        return details;
    }

    /** Every form under which the unit may be written, folded. */
    public List<String> names() {
        return names;
    }
}
