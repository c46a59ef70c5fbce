package vn.dondoc.notification.contact;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.units.UnitTree;

/** Shows how many units take over from others, now or soon, and have no contact: others get their letters until then. */
@Component
class HeirGauge {
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final UnitTree units;
    private final Contacts contacts;

    HeirGauge(UnitTree units, Contacts contacts, Gauges gauges) {
        this.units = units;
        this.contacts = contacts;
        gauges.show(
                new Gauges.Label(
                        "dondoc.heirs.unreached", null, "Units that take over from others and have no contact"),
                LOOK,
                this::unreached);
    }

    long unreached() {
        return units.heirs().stream()
                .filter(heir -> contacts.of(heir.id()).isEmpty())
                .count();
    }
}
