package vn.dondoc.directive.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.UnitKind;

class UnitGroupTest {
    private static final Instant NOW = Instant.parse("2024-01-02T01:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);
    private static final UnitDetails COMMUNE = unit(UnitKind.COMMUNE, "T00");

    @Test
    void hasThoseThatAreNamedFromTheirFirstToTheirLastDay() {
        UnitGroup group = group(null, new Member("T02", FIRST, LAST), Member.of("T03"));

        assertThat(group.isMember("T02", COMMUNE, FIRST.minusDays(1))).isFalse();
        assertThat(group.isMember("T02", COMMUNE, FIRST)).isTrue();
        assertThat(group.isMember("T02", COMMUNE, LAST)).isTrue();
        assertThat(group.isMember("T02", COMMUNE, LAST.plusDays(1))).isFalse();
        assertThat(group.isMember("T03", COMMUNE, LocalDate.MIN)).isTrue();
        assertThat(group.isMember("T04", COMMUNE, FIRST)).isFalse();
    }

    @Test
    void hasWhoeverIsOfItsKindAndStandsWhereItsRuleSays() {
        UnitGroup anywhere = group(new MemberRule(UnitKind.COMMUNE, null));
        UnitGroup below = group(new MemberRule(UnitKind.COMMUNE, "T00"));

        assertThat(anywhere.isMember("X1", COMMUNE, FIRST)).isTrue();
        assertThat(anywhere.isMember("T02", unit(UnitKind.DEPARTMENT, "T00"), FIRST))
                .isFalse();
        assertThat(below.isMember("X1", COMMUNE, FIRST)).isTrue();
        assertThat(below.isMember("X1", unit(UnitKind.COMMUNE, "T09"), FIRST)).isFalse();
        assertThat(below.isAbout("T00")).isTrue();
        assertThat(below.isAbout("T09")).isFalse();
        assertThat(anywhere.isAbout("T00")).isFalse();
        assertThat(group(null).isAbout("T00")).isFalse();
    }

    @Test
    void remembersItsNewestHundredChanges() {
        UnitGroup group = UnitGroup.create("G1", details("Nhóm 0"), NOW, "An", "Lập nhóm");
        assertThat(group.history()).containsExactly(new GroupChange(1, NOW, "An", "Lập nhóm"));

        for (int i = 1; i <= 99; i++) {
            group.become(details("Nhóm " + i), NOW, "An", null);
        }
        assertThat(group.history()).hasSize(100).first().isEqualTo(new GroupChange(1, NOW, "An", "Lập nhóm"));
        group.become(details("Nhóm cuối"), NOW, "Bình", "Đổi tên");

        assertThat(group.history())
                .hasSize(100)
                .startsWith(new GroupChange(1, NOW, "An", null))
                .endsWith(new GroupChange(1, NOW, "Bình", "Đổi tên"));
        assertThat(group.details().name()).isEqualTo("Nhóm cuối");
        assertThat(group.names()).containsExactly("g1", "nhom cuoi");
    }

    @Test
    void theSameAgainIsNoChange() {
        UnitGroup group = UnitGroup.create("G1", details("Nhóm"), NOW, "An", null);

        group.become(details("Nhóm"), NOW, "Bình", "Như cũ");

        assertThat(group.history()).hasSize(1);
    }

    @Test
    void heirsAreMembersFromTheirDayOnWhereverWhoEndedIsNamed() {
        GroupDetails before = new GroupDetails("Nhóm", List.of(), List.of(Member.of("T02"), Member.of("T21")), null);

        GroupDetails after = before.succeeded("T02", List.of("T21", "T22"), LAST);

        assertThat(after.members()).containsExactly(Member.of("T02"), Member.of("T21"), new Member("T22", LAST, null));
        assertThat(before.succeeded("T09", List.of("T31"), LAST)).isEqualTo(before);
    }

    @Test
    void heirsOfOneThatLeftBeforeAreNone() {
        GroupDetails left = new GroupDetails(
                "Nhóm", List.of(), List.of(new Member("T02", null, FIRST), new Member("T21", null, FIRST)), null);

        assertThat(left.succeeded("T02", List.of("T22"), FIRST.plusDays(1))).isEqualTo(left);
        assertThat(left.succeeded("T02", List.of("T22"), FIRST).members())
                .last()
                .isEqualTo(new Member("T22", FIRST, FIRST));
    }

    @Test
    void inJsonAPlainCodeIsAMemberForAllTime() {
        GroupDetails read = JsonMapper.shared()
                .readValue("{\"name\": \"Nhóm\", \"members\": [\"T02\", {\"code\": \"T03\"}]}", GroupDetails.class);

        assertThat(read.members()).containsExactly(Member.of("T02"), Member.of("T03"));
        assertThat(read.aliases()).isEmpty();
        assertThat(details("Nhóm").members()).isEmpty();
    }

    private static UnitGroup group(@Nullable MemberRule rule, Member... members) {
        return new UnitGroup("G1", new GroupDetails("Nhóm", List.of(), List.of(members), rule));
    }

    private static GroupDetails details(String name) {
        return new GroupDetails(name, List.of(), List.of(), null);
    }

    private static UnitDetails unit(UnitKind kind, String parent) {
        return new UnitDetails(
                "Đơn vị", null, kind, parent, null, LocalDate.of(2020, 1, 1), null, List.of(), List.of());
    }
}
