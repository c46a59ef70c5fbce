package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.messaging.testing.Moment;
import vn.dondoc.messaging.testing.ServiceTest;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.messaging.unit.UnitNode;
import vn.dondoc.messaging.unit.UnitTree;
import vn.dondoc.messaging.unit.UnitTree.UnitChanged;

@ServiceTest
@TestPropertySource(properties = "spring.config.name=sample-service")
class ProjectionTest {
    @Autowired
    private UnitTree tree;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private StoreDump dump;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Moment moment;

    @BeforeEach
    void empty() {
        mongo.getCollection("knownUnits").deleteMany(new org.bson.Document());
    }

    @Test
    void theHighestVersionWinsInWhateverOrder() {
        tree.on(List.of(changed("T01", 2, "mới", "T00"), changed("T01", 1, "cũ", "T00")));
        String once = dump.text();
        tree.on(List.of(changed("T01", 1, "cũ", "T00")));
        tree.on(List.of(changed("T01", 2, "mới", "T00"), changed("T01", 2, "mới", "T00")));

        assertThat(dump.text()).isEqualTo(once);
        assertThat(tree.find("T01").orElseThrow().name()).isEqualTo("mới");

        tree.on(List.of(changed("T01", 5, "mới nhất", "T00"), changed("T02", 1, "khác", "T00")));
        assertThat(tree.find("T01").orElseThrow().name()).isEqualTo("mới nhất");
        assertThat(tree.find("T02")).isPresent();
    }

    @Test
    void theHighestVersionWinsAlsoWhereTwoWriteAtOnce() {
        tree.on(List.of(changed("T01", 1, "đầu", "T00"), changed("T02", 1, "đầu", "T00")));
        moment.beforeTheNextUpdateOf("T01", "knownUnits", () -> tree.on(List.of(changed("T01", 2, "giữa", "T00"))));

        tree.on(List.of(changed("T01", 3, "cuối", "T00"), changed("T02", 3, "cuối", "T00")));

        assertThat(tree.find("T01").orElseThrow().name()).isEqualTo("cuối");
        assertThat(tree.find("T02").orElseThrow().name()).isEqualTo("cuối");
    }

    @Test
    void anOlderVersionGivesWayToANewerOneThatWasFasterToWrite() {
        tree.on(List.of(changed("T01", 1, "đầu", "T00")));
        moment.beforeTheNextUpdateOf("T01", "knownUnits", () -> tree.on(List.of(changed("T01", 3, "cuối", "T00"))));

        tree.on(List.of(changed("T01", 2, "giữa", "T00")));

        assertThat(tree.find("T01").orElseThrow().name()).isEqualTo("cuối");
    }

    @Test
    void aCallerSeesItsUnitAndAllBelow() {
        tree.on(List.of(
                changed("T00", 1, "Tỉnh", null),
                changed("T01", 1, "Sở", "T00"),
                changed("T01.01", 1, "Phòng", "T01"),
                changed("T02", 1, "Sở khác", "T00")));

        assertThat(tree.visibleTo(of("T01")))
                .hasValueSatisfying(units -> assertThat(units).containsExactlyInAnyOrder("T01", "T01.01"));
        assertThat(tree.visibleTo(of("T00"))).isEmpty();
        assertThat(tree.isVisible("T02", of("T01"))).isFalse();
        assertThat(tree.isVisible("T01.01", of("T01"))).isTrue();
        assertThat(tree.isVisible("T02", of(null))).isFalse();
        assertThat(tree.isVisible("T02", of("T99"))).isFalse();
    }

    @Test
    void actsForNoUnitBelowItsOwn() {
        tree.on(List.of(
                changed("T00", 1, "Tỉnh", null),
                changed("T01", 1, "Sở", "T00"),
                changed("T01.01", 1, "Phòng", "T01"),
                ended("T05", "T00", "T01")));
        clock.set("2024-01-01T00:00:00");

        assertThat(tree.actsFor("T01", of("T01"))).isTrue();
        assertThat(tree.actsFor("T05", of("T01"))).isTrue();
        assertThat(tree.actsFor("T01.01", of("T01"))).isFalse();
        assertThat(tree.actsFor("T01", of("T00"))).isFalse();
        assertThat(tree.actsFor("T01", of(null))).isFalse();
        assertThat(tree.actsFor("T01", machine("units:all"))).isTrue();
        assertThat(tree.actsFor("T01", machine("directory:all"))).isFalse();
    }

    @Test
    void keepsTheDirectoryFromTheRootOrByRole() {
        tree.on(List.of(changed("T00", 1, "Tỉnh", null), changed("T01", 1, "Sở", "T00")));

        assertThat(tree.keepsDirectory(of("T00"))).isTrue();
        assertThat(tree.keepsDirectory(of("T01"))).isFalse();
        assertThat(tree.keepsDirectory(of(null))).isFalse();
        assertThat(tree.keepsDirectory(machine("units:all"))).isTrue();
        assertThat(tree.keepsDirectory(machine("directory:all"))).isTrue();
    }

    @Test
    void aSuccessorSeesWhatIsKeptUnderThoseWhoEnded() {
        tree.on(List.of(
                changed("T00", 1, "Tỉnh", null),
                changed("T21", 1, "Sở mới", "T00"),
                changed("T31", 1, "Sở mới hơn", "T00"),
                ended("T01", "T00", "T21"),
                changed("T01.01", 1, "Phòng", "T01"),
                ended("T21", "T00", "T31")));

        clock.set("2023-12-31T23:59:59");
        assertThat(tree.isVisible("T01", of("T21"))).isFalse();
        assertThat(tree.succeeded()).isEmpty();
        clock.set("2024-01-01T00:00:00");
        assertThat(tree.visibleTo(of("T31")))
                .hasValueSatisfying(
                        units -> assertThat(units).containsExactlyInAnyOrder("T31", "T21", "T01", "T01.01"));
        assertThat(tree.isVisible("T21", of("T01"))).isFalse();
        assertThat(tree.lineOf("T01")).containsExactlyInAnyOrder("T01", "T21", "T31");
        assertThat(tree.heirOf("T01")).isEqualTo("T31");
        assertThat(tree.succeeded()).extracting(UnitNode::id).containsExactlyInAnyOrder("T01", "T21");
    }

    @Test
    void aCircleOfSuccessorsEndsSomewhere() {
        clock.set("2024-01-01T00:00:00");
        tree.on(List.of(ended("T01", "T00", "T02"), ended("T02", "T00", "T01")));

        assertThat(tree.lineOf("T01")).containsExactlyInAnyOrder("T01", "T02");
        assertThat(tree.heirOf("T01")).isEqualTo("T01");
        assertThat(tree.visibleTo(of("T02"))).isPresent();
    }

    private static Caller of(@Nullable String unit) {
        return new Caller("c", "c", unit, java.util.Set.of());
    }

    private static Caller machine(String permission) {
        return new Caller("m", "m", null, java.util.Set.of(permission));
    }

    private static Received<UnitChanged> changed(String code, long version, String name, @Nullable String parent) {
        return new Received<>(
                code + version,
                Instant.EPOCH,
                new UnitChanged(code, version, name, null, "DEPARTMENT", parent, null, null, null));
    }

    private static Received<UnitChanged> ended(String code, String parent, String... successors) {
        LocalDate last = LocalDate.of(2023, 12, 31);
        return new Received<>(
                code,
                Instant.EPOCH,
                new UnitChanged(code, 2, code, null, "DEPARTMENT", parent, last, List.of(successors), null));
    }
}
