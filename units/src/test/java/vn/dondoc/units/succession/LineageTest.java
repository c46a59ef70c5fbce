package vn.dondoc.units.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitNode.Reorganisation;

class LineageTest {
    private final Lineage lineage =
            new Lineage(Map.of(), Map.of("T02", "Sở Tài chính", "T21", "Sở Tài chính", "T03", "Sở Nội vụ"), Map.of());

    @Test
    void speaksOfUnitsByTheirNames() {
        assertThat(lineage.named(List.of("T02", "T03"))).containsExactly("Sở Tài chính", "Sở Nội vụ");
    }

    @Test
    void addsTheCodeWhereOneNameMeansTwo() {
        assertThat(lineage.named(List.of("T02", "T21", "T03")))
                .containsExactly("Sở Tài chính (T02)", "Sở Tài chính (T21)", "Sở Nội vụ");
    }

    @Test
    void saysTheCodeOfAUnitThatWasNotHeardOf() {
        assertThat(lineage.named(List.of("T99", "T03"))).containsExactly("T99", "Sở Nội vụ");
    }

    @Test
    void goesFromOneToTheNextAsLongAsOneAloneTookOver() {
        Lineage line = lineage(ended("T02", "T21"), ended("T21", "T31"), ended("T31", "T41", "T42"));

        assertThat(line.steps("T02")).extracting(Succession::unit).containsExactly("T02", "T21");
        assertThat(line.steps("T31")).isEmpty();
        assertThat(line.steps("T99")).isEmpty();
    }

    @Test
    void leadsNowhereInACircle() {
        Lineage circle = lineage(ended("T02", "T21"), ended("T21", "T02"));

        assertThat(circle.steps("T02")).isEmpty();
        assertThat(circle.heirs("T02")).containsExactly("T02");
    }

    @Test
    void namesWhereSomebodyHasToChoose() {
        Succession clear = ended("T02", "T21");
        Succession split = ended("T03", "T31", "T32");
        Lineage line = lineage(clear, split);

        assertThat(line.choices()).containsExactly(split);
        assertThat(line.choice("T03")).isEqualTo(split);
        assertThat(line.choice("T02")).isNull();
        assertThat(line.choice("T99")).isNull();
    }

    @Test
    void somebodyHasToChooseWhereNobodyTookOver() {
        Succession open = ended("T03");
        Lineage line =
                new Lineage(Map.of("T02", ended("T02", "T03"), "T03", open), Map.of("T03", "", "T05", ""), Map.of());

        assertThat(line.steps("T02")).extracting(Succession::unit).containsExactly("T02");
        assertThat(line.choice("T03")).isEqualTo(open);
        assertThat(line.choices()).containsExactly(open);
        assertThat(line.heirs("T02")).containsExactly("T03");
        assertThat(open.isOpen()).isTrue();
        assertThat(line.goesOn("T05")).isTrue();
        assertThat(line.goesOn("T03")).isFalse();
        assertThat(line.goesOn("T99")).isFalse();
    }

    @Test
    void knowsWhoHasTakenOverAtTheEndOfEveryLine() {
        Lineage line = lineage(ended("T02", "T21", "T22"), ended("T22", "T32"), ended("T21", "T32", "T33"));

        assertThat(line.heirs("T02")).containsExactly("T32", "T33");
        assertThat(line.heirs("T33")).containsExactly("T33");
    }

    /** Whoever has another record of units than this one goes the same way. */
    @Test
    void goesOneLineToItsEndBeforeTheNextAndPassesEachOnce() {
        Map<String, List<String>> known =
                Map.of("T02", List.of("T21", "T22"), "T21", List.of("T31", "T02"), "T22", List.of("T31", "T32"));

        assertThat(passed(known, 9)).containsExactly("T02", "T21", "T31", "T22", "T32");
        assertThat(passed(known, 5)).hasSize(5);
        assertThat(passed(known, 3)).containsExactly("T02", "T21", "T31");
        assertThat(Lineage.passed(List.of(), _ -> List.of("T21"), 9)).isEmpty();
    }

    private static List<String> passed(Map<String, List<String>> known, int most) {
        return Lineage.passed(List.of("T02"), unit -> known.getOrDefault(unit, List.of()), most);
    }

    @Test
    void tellsWhatEndedAUnitAsFarAsItWasSaid() {
        LocalDate lastDay = LocalDate.of(2023, 12, 31);
        UnitNode told = ended(lastDay, new Reorganisation("r1", "Mai", "Sắp xếp"));
        UnitNode silent = ended(lastDay, null);

        assertThat(Succession.of(told, lastDay.plusDays(1)))
                .isEqualTo(new Succession("T02", List.of("T21"), "r1", "Mai", "Sắp xếp", "T00"));
        assertThat(Succession.of(silent, lastDay.plusDays(1)))
                .isEqualTo(new Succession("T02", List.of("T21"), null, null, null, "T00"));
        assertThat(Succession.of(silent, lastDay).successors()).isEmpty();
    }

    private static UnitNode ended(LocalDate lastDay, @Nullable Reorganisation by) {
        return new UnitNode("T02", 3, "Sở", null, "DEPARTMENT", "T00", lastDay, List.of("T21"), by, null);
    }

    private static Lineage lineage(Succession... known) {
        return new Lineage(
                Arrays.stream(known).collect(Collectors.toMap(Succession::unit, Function.identity())),
                Map.of(),
                Map.of());
    }

    private static Succession ended(String unit, String... successors) {
        return new Succession(unit, List.of(successors), null, null, null, null);
    }
}
