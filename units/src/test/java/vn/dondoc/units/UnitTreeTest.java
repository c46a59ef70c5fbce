package vn.dondoc.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.messaging.testing.ServiceTest;
import vn.dondoc.units.succession.Succession;
import vn.dondoc.units.succession.Successions;

@ServiceTest
@TestPropertySource(properties = "spring.config.name=units")
class UnitTreeTest {
    @Autowired
    private UnitTree tree;

    @Autowired
    private Successions successions;

    @Autowired
    private Predicate<Caller> ofAnEndedUnit;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void empty() {
        mongo.getCollection("knownUnits").deleteMany(new org.bson.Document());
    }

    @Test
    void aCallerSeesItsUnitAndAllBelow() {
        tree.on(List.of(
                changed("T00", 1, "Tỉnh", null),
                changed("T01", 1, "Sở", "T00"),
                changed("T01.01", 1, "Phòng", "T01"),
                changed("T02", 1, "Sở khác", "T00")));

        assertThat(tree.reach(of("T01")).seen())
                .hasValueSatisfying(units -> assertThat(units).containsExactlyInAnyOrder("T01", "T01.01"));
        assertThat(tree.reach(of("T00")).seen()).isEmpty();
        assertThat(tree.reach(of("T01")).sees("T02")).isFalse();
        assertThat(tree.reach(of("T01")).sees("T01.01")).isTrue();
        assertThat(tree.reach(of(null)).sees("T02")).isFalse();
        assertThat(tree.reach(of("T99")).sees("T02")).isFalse();
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
        assertThat(tree.reach(of("T21")).sees("T01")).isFalse();
        assertThat(tree.ended()).isEmpty();
        clock.set("2024-01-01T00:00:00");
        assertThat(tree.reach(of("T31")).seen())
                .hasValueSatisfying(
                        units -> assertThat(units).containsExactlyInAnyOrder("T31", "T21", "T01", "T01.01"));
        assertThat(tree.reach(of("T01")).sees("T21")).isFalse();
        assertThat(tree.lineOf("T01")).containsExactlyInAnyOrder("T01", "T21", "T31");
        assertThat(tree.heirOf("T01")).isEqualTo("T31");
        assertThat(tree.ended()).extracting(UnitNode::id).containsExactlyInAnyOrder("T01", "T21");
        assertThat(tree.lineTo("T31")).containsExactly("T31", "T21", "T01");
        assertThat(tree.heirs()).extracting(UnitNode::id).containsExactly("T31");
        assertThat(tree.isAbandoned("T01")).isFalse();
    }

    @Test
    void aUnitThatEndsWithoutASuccessorLeavesWhatItHasToWhoeverIsAsked() {
        tree.on(List.of(changed("T00", 1, "Tỉnh", null), changed("T02", 1, "Sở", "T00"), ended("T01", "T02")));

        clock.set("2023-12-31T23:59:59");
        assertThat(tree.isAbandoned("T01")).isFalse();
        assertThat(successions.all().choices()).isEmpty();
        clock.set("2024-01-01T00:00:00");
        assertThat(tree.isAbandoned("T01")).isTrue();
        assertThat(tree.isAbandoned("T02")).isFalse();
        assertThat(successions.all().choices()).extracting(Succession::unit).containsExactly("T01");
        assertThat(successions.of(List.of("T01")).choice("T01"))
                .isEqualTo(new Succession("T01", List.of(), null, null, null, "T02"));
        assertThat(successions.of(List.of("T01")).goesOn("T02")).isTrue();
    }

    @Test
    void aRootThatEndsLeavesNothingToAnybody() {
        tree.on(List.of(ended("T00", null)));
        clock.set("2024-01-01T00:00:00");

        assertThat(successions.all().choices()).isEmpty();
        assertThat(successions.of(List.of("T00")).choice("T00")).isNull();
    }

    @Test
    void looksUpwardsAsFarAsItKnows() {
        tree.on(List.of(
                changed("T00", 1, "Tỉnh", null),
                changed("T01", 1, "Sở", "T00"),
                changed("T01.01", 1, "Phòng", "T01"),
                changed("T02.01", 1, "Phòng", "T02"),
                changed("T03", 1, "Sở", "T04"),
                changed("T04", 1, "Sở", "T03")));

        assertThat(tree.upwards("T01.01")).extracting(UnitNode::id).containsExactly("T01.01", "T01", "T00");
        assertThat(tree.upwards("T02.01")).extracting(UnitNode::id).containsExactly("T02.01");
        assertThat(tree.upwards("T03")).extracting(UnitNode::id).containsExactly("T03", "T04");
        assertThat(tree.upwards("T99")).isEmpty();
    }

    @Test
    void theLastDayOfAUnitIsStillItsOwn() {
        tree.on(List.of(changed("T02", 1, "Sở khác", "T00"), ended("T01", "T00", "T02")));

        clock.set("2023-12-31T23:59:59");
        assertThat(ofAnEndedUnit.test(of("T01"))).isFalse();
        clock.set("2024-01-01T00:00:00");
        assertThat(ofAnEndedUnit.test(of("T01"))).isTrue();
        assertThat(ofAnEndedUnit.test(of("T02"))).isFalse();
        assertThat(ofAnEndedUnit.test(of("T99"))).isFalse();
        assertThat(ofAnEndedUnit.test(of(null))).isFalse();
    }

    @Test
    void aCircleOfSuccessorsEndsSomewhere() {
        clock.set("2024-01-01T00:00:00");
        tree.on(List.of(ended("T01", "T00", "T02"), ended("T02", "T00", "T01")));

        assertThat(tree.lineOf("T01")).containsExactlyInAnyOrder("T01", "T02");
        assertThat(tree.heirOf("T01")).isEqualTo("T01");
        assertThat(tree.reach(of("T02")).seen()).isPresent();
    }

    private static Caller of(@Nullable String unit) {
        return new Caller("c", "c", unit, java.util.Set.of());
    }

    private static Caller machine(String permission) {
        return new Caller("m", "m", null, java.util.Set.of(permission));
    }

    private static Received<UnitTree.UnitChanged> changed(
            String code, long version, String name, @Nullable String parent) {
        return new Received<>(
                code + version,
                Instant.EPOCH,
                new UnitTree.UnitChanged(code, version, name, null, "DEPARTMENT", parent, null, null, null, null));
    }

    private static Received<UnitTree.UnitChanged> ended(String code, @Nullable String parent, String... successors) {
        LocalDate last = LocalDate.of(2023, 12, 31);
        return new Received<>(
                code,
                Instant.EPOCH,
                new UnitTree.UnitChanged(
                        code, 2, code, null, "DEPARTMENT", parent, last, List.of(successors), null, null));
    }
}
