package vn.dondoc.directive.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Violation;

class PlacementTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 6, 30);

    private final Map<String, UnitDetails> known = new HashMap<>(Map.of(
            "T00", unit(UnitKind.PROVINCE, null),
            "T02", unit(UnitKind.DEPARTMENT, "T00"),
            "T02.01", unit(UnitKind.ROOM, "T02")));

    @Test
    void bearsAUnitBelowAKnownOne() {
        assertThat(faults("T03", unit(UnitKind.DEPARTMENT, "T00"))).isEmpty();
        assertThat(faults("T00", unit(UnitKind.PROVINCE, null))).isEmpty();
    }

    @Test
    void hasOneRootWithNothingAbove() {
        assertThat(faults("T99", unit(UnitKind.PROVINCE, null))).containsExactly("SECOND_ROOT /kind");
        assertThat(faults("T00", unit(UnitKind.PROVINCE, "T02"))).containsExactly("ROOT_HAS_PARENT /parent");
        assertThat(new Placement(_ -> Optional.empty(), null).faults("T99", unit(UnitKind.PROVINCE, null)))
                .isEmpty();
    }

    @Test
    void putsEveryOtherBelowAKnownOne() {
        assertThat(faults("T03", unit(UnitKind.DEPARTMENT, null))).containsExactly("PARENT_REQUIRED /parent");
        assertThat(faults("T03", unit(UnitKind.DEPARTMENT, "T98"))).containsExactly("UNKNOWN_PARENT /parent");
    }

    @Test
    void leadsInNoCircle() {
        assertThat(faults("T02", unit(UnitKind.DEPARTMENT, "T02"))).containsExactly("PARENT_IN_CIRCLE /parent");
        assertThat(faults("T02", unit(UnitKind.DEPARTMENT, "T02.01"))).containsExactly("PARENT_IN_CIRCLE /parent");
    }

    @Test
    void isFourteenUnitsDeepAndNoDeeper() {
        List<String> line = new ArrayList<>(List.of("T00"));
        for (int i = 1; i <= 14; i++) {
            known.put("D" + i, unit(UnitKind.ROOM, line.getLast()));
            line.add("D" + i);
        }

        assertThat(faults("D13", unit(UnitKind.ROOM, "D12"))).isEmpty();
        assertThat(faults("D14", unit(UnitKind.ROOM, "D13"))).containsExactly("TOO_DEEP /parent");
    }

    @Test
    void givesADeskToAnAdHocBodyOnly() {
        assertThat(faults("TCT1", withDesk(UnitKind.AD_HOC, "T02"))).isEmpty();
        assertThat(faults("TCT1", withDesk(UnitKind.AD_HOC, "T98"))).containsExactly("UNKNOWN_DESK /desk");
        assertThat(faults("T03", withDesk(UnitKind.DEPARTMENT, "T02"))).containsExactly("DESK_NOT_FOR_KIND /desk");
    }

    @Test
    void endsNoUnitBeforeItStarts() {
        assertThat(faults("T03", until(FROM))).isEmpty();
        assertThat(faults("T03", until(FROM.minusDays(1)))).containsExactly("ENDS_BEFORE_START /validTo");
    }

    @Test
    void givesSuccessorsOnlyToAUnitThatEnds() {
        assertThat(faults("T03", until(TO, "T02"))).isEmpty();
        assertThat(faults("T03", until(null, "T02"))).containsExactly("SUCCEEDED_WITHOUT_END /successors");
    }

    @Test
    void letsNobodySucceedWhoIsNotThereOrLeadsBack() {
        known.put("T05", until(TO, "T06"));
        known.put("T06", until(TO, "T03"));
        known.put("T07", until(TO, "T08"));
        known.put("T08", until(TO, "T07"));

        assertThat(faults("T03", until(TO, "T98"))).containsExactly("UNKNOWN_SUCCESSOR /successors");
        assertThat(faults("T03", until(TO, "T03"))).containsExactly("UNKNOWN_SUCCESSOR /successors");
        assertThat(faults("T03", until(TO, "T05"))).containsExactly("UNKNOWN_SUCCESSOR /successors");
        assertThat(faults("T03", until(TO, "T07"))).isEmpty();
    }

    private List<String> faults(String code, UnitDetails details) {
        return new Placement(one -> Optional.ofNullable(known.get(one)), "T00")
                .faults(code, details).stream().map(PlacementTest::inShort).toList();
    }

    private static String inShort(Violation fault) {
        return fault.code() + " " + fault.pointer();
    }

    private static UnitDetails unit(UnitKind kind, @Nullable String parent) {
        return new UnitDetails("Đơn vị", null, kind, parent, null, FROM, null, List.of(), List.of());
    }

    private static UnitDetails withDesk(UnitKind kind, String desk) {
        return new UnitDetails("Đơn vị", null, kind, "T00", desk, FROM, null, List.of(), List.of());
    }

    private static UnitDetails until(@Nullable LocalDate last, String... successors) {
        return new UnitDetails(
                "Đơn vị", null, UnitKind.DEPARTMENT, "T00", null, FROM, last, List.of(), List.of(successors));
    }
}
