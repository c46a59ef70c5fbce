package vn.dondoc.directive.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final UnitDetails FINANCE =
            new UnitDetails("Sở Tài chính", "STC", UnitKind.DEPARTMENT, "T00", null, FROM, null);
    private static final UnitDetails RENAMED =
            new UnitDetails("Sở Tài chính và Kế hoạch", "STC", UnitKind.DEPARTMENT, "T00", null, FROM, null);

    @Test
    void tellsOfItselfWhenItIsRegistered() {
        Unit unit = Unit.register("T02", FINANCE);

        assertThat(unit.raised())
                .containsExactly(new Unit.UnitChanged(
                        "T02", 1, "Sở Tài chính", "STC", UnitKind.DEPARTMENT, "T00", null, FROM, null));
        assertThat(unit.names()).containsExactly("t02", "so tai chinh", "stc");
    }

    @Test
    void tellsOfARealChangeOnly() {
        Unit unit = new Unit("T02", FINANCE);

        assertThat(unit.become(FINANCE)).isFalse();
        assertThat(unit.raised()).isEmpty();
        assertThat(unit.become(RENAMED)).isTrue();
        assertThat(unit.raised()).hasSize(1);
        assertThat(unit.names()).contains("so tai chinh va ke hoach");
    }
}
