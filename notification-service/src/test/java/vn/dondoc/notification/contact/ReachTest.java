package vn.dondoc.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.dondoc.notification.Office;
import vn.dondoc.units.UnitTree;

/** Who reads what is for a unit of which nobody has said where it is reached. */
class ReachTest extends Office {
    private final String heir = unit + ".NEW";
    private final String other = unit + ".OTHER";
    private final String above = unit + ".UP";

    @Autowired
    private UnitTree units;

    @Autowired
    private HeirGauge gauge;

    private long version;

    @BeforeEach
    void twoThatBecameOne() {
        place(above, null, null);
        place(heir, null, above);
        place(unit, "2023-12-13", above, heir);
        place(other, "2023-12-13", above, heir);
    }

    @Test
    void theUnitItselfWhereItCan() {
        contact(above);
        contact(unit);
        contact(heir);

        assertThat(readerFor(heir)).isEqualTo(heir);
    }

    @Test
    void thoseFromWhomItTookOver() {
        contact(above);
        contact(other);
        assertThat(readerFor(heir)).isEqualTo(other);

        contact(unit);
        assertThat(readerFor(heir)).isEqualTo(unit);
    }

    @Test
    void thoseFromWhomItTookOverWithOthersAndTheDeskOfABody() {
        String body = unit + ".TCT";
        contact(unit);
        place(unit, "2023-12-13", above, heir, other);
        place(node -> node.put("kind", "AD_HOC").put("desk", heir), body, null, null);

        assertThat(readerFor(heir)).isEqualTo(unit);
        assertThat(readerFor(body)).isEqualTo(unit);
        contact(heir);
        assertThat(readerFor(body)).isEqualTo(heir);
    }

    @Test
    void whoeverIsAbove() {
        place(above, null, "T00" + unit);
        place("T00" + unit, null, null);
        assertThat(contacts.reach(heir)).isEmpty();

        contact("T00" + unit);
        assertThat(readerFor(heir)).isEqualTo("T00" + unit);

        contact(above);
        assertThat(readerFor(heir)).isEqualTo(above);
    }

    @Test
    void notTheOneThatEndedAndLeftNobodyUnlessThereIsNobodyElse() {
        String gone = unit + ".GONE";
        place(gone, "2023-12-13", above);
        contact(gone);
        assertThat(readerFor(gone)).isEqualTo(gone);

        contact(above);
        assertThat(readerFor(gone)).isEqualTo(above);

        clock.set("2023-12-13T08:00:00");
        assertThat(readerFor(gone)).isEqualTo(gone);
    }

    @Test
    void heirsWithoutAContactAreCountedBeforeTheirDay() {
        contact(heir);
        long before = gauge.unreached();

        place(unit, "2024-06-30", above, heir, other);
        assertThat(gauge.unreached()).isEqualTo(before);

        place(unit, "2024-06-30", above, heir, unit + ".NEXT");
        place(unit + ".NEXT", null, above);
        assertThat(gauge.unreached()).isEqualTo(before + 1);
        contact(unit + ".NEXT");
        assertThat(gauge.unreached()).isEqualTo(before);
    }

    private String readerFor(String one) {
        return contacts.reach(one).map(Contact::id).orElse("nobody");
    }

    private void contact(String one) {
        contacts.add(new Contact(one).reachedBy(null, one + "@so.example", null));
    }

    private void place(String code, @Nullable String lastDay, @Nullable String parent, String... successors) {
        place(node -> {}, code, lastDay, parent, successors);
    }

    private void place(
            Consumer<ObjectNode> bend,
            String code,
            @Nullable String lastDay,
            @Nullable String parent,
            String... successors) {
        feed.send("unit.events.v1", in("UnitChanged", body("UnitChanged", node -> {
            node.put("code", code).put("version", ++version).put("kind", "ROOM");
            node.remove(List.of("parent", "validTo", "reorganisation"));
            node.putArray("successors")
                    .addAll(List.of(successors).stream()
                            .map(StringNode::valueOf)
                            .toList());
            if (parent != null) {
                node.put("parent", parent);
            }
            if (lastDay != null) {
                node.put("validTo", lastDay);
            }
            bend.accept(node);
        })));
        await().until(() ->
                units.find(code).filter(known -> known.version() == version).isPresent());
    }
}
