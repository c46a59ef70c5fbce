package vn.dondoc.directive.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final UnitDetails FINANCE = details("Sở Tài chính", "T00");
    private static final UnitDetails RENAMED = details("Sở Tài chính và Kế hoạch", "T00");

    @Test
    void tellsOfItselfWhenItIsRegistered() {
        Unit unit = Unit.register("T02", FINANCE);

        assertThat(unit.raised())
                .containsExactly(new Unit.UnitChanged(
                        "T02",
                        1,
                        "Sở Tài chính",
                        "STC",
                        UnitKind.DEPARTMENT,
                        "T00",
                        null,
                        FROM,
                        null,
                        List.of("Ngành tài chính"),
                        List.of(),
                        List.of(),
                        null));
        assertThat(unit.names()).containsExactly("t02", "so tai chinh", "stc", "nganh tai chinh");
    }

    @Test
    void tellsOfARealChangeOnly() {
        Unit unit = new Unit("T02", FINANCE);

        assertThat(unit.become(FINANCE, DAY)).isFalse();
        assertThat(unit.raised()).isEmpty();
        assertThat(unit.become(RENAMED, DAY)).isTrue();
        assertThat(unit.raised()).hasSize(1);
        assertThat(unit.names()).contains("so tai chinh va ke hoach", "so tai chinh");
    }

    @Test
    void keepsTheNamesThatItBore() {
        Unit unit = new Unit("T02", FINANCE);

        unit.become(RENAMED, DAY);
        unit.become(FINANCE, DAY.plusYears(1));
        unit.become(RENAMED, DAY.plusYears(2));

        assertThat(unit.formerNames())
                .containsExactly(
                        new FormerName(
                                "Sở Tài chính và Kế hoạch", DAY.plusYears(1).minusDays(1)),
                        new FormerName("Sở Tài chính", DAY.plusYears(2).minusDays(1)));
    }

    @Test
    void aNameThatWasCorrectedBeforeItsFirstDayWasNoName() {
        Unit unit = new Unit("T02", FINANCE);

        unit.become(RENAMED, FROM);

        assertThat(unit.formerNames()).isEmpty();
        assertThat(unit.names()).doesNotContain("so tai chinh");
    }

    @Test
    void endsOnceAndForGood() {
        Unit unit = new Unit("T02", FINANCE);

        assertThat(unit.end(DAY, List.of("T21"), new Unit.Ending("r1", "An", "Sắp xếp")))
                .isTrue();
        assertThat(unit.end(DAY.plusDays(9), List.of("T22"), new Unit.Ending("r2", "Bình", "Khác")))
                .isFalse();
        assertThat(unit.raised()).singleElement().satisfies(event -> {
            Unit.UnitChanged changed = (Unit.UnitChanged) event;
            assertThat(changed.validTo()).isEqualTo(DAY.minusDays(1));
            assertThat(changed.successors()).containsExactly("T21");
            assertThat(changed.reorganisation()).isEqualTo(new Unit.Ending("r1", "An", "Sắp xếp"));
        });
    }

    private static UnitDetails details(String name, String parent) {
        return new UnitDetails(
                name, "STC", UnitKind.DEPARTMENT, parent, null, FROM, null, List.of("Ngành tài chính"), List.of());
    }
}
