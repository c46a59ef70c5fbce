package vn.dondoc.task.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {
    private final Lineage lineage =
            new Lineage(Map.of(), Map.of("T02", "Sở Tài chính", "T21", "Sở Tài chính", "T03", "Sở Nội vụ"));

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
}
