package vn.dondoc.directive.unit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;

class CsvTest {
    private static final int MOST = 10;

    @Test
    void readsQuotesCommasAndLinesInsideCells() {
        assertThat(Csv.rows("a,b\r\n\"x, \"\"y\"\"\",\"hai\ndòng\"\n\nc,\n", MOST))
                .containsExactly(
                        new Csv.Row(1, List.of("a", "b")),
                        new Csv.Row(2, List.of("x, \"y\"", "hai\ndòng")),
                        new Csv.Row(5, List.of("c", "")));
    }

    @Test
    void refusesAQuoteThatIsLeftOpenOrClosedTooSoon() {
        assertThat(fault("a,b\n\nx,\"b\nc")).isEqualTo("MISPLACED_QUOTE /3");
        assertThat(fault("\"a\"b,c")).isEqualTo("MISPLACED_QUOTE /1");
        assertThat(fault("\"a\"\"")).isEqualTo("MISPLACED_QUOTE /1");
    }

    @Test
    void readsWhatStandsBetweenTheCellsOfTheHead() {
        assertThat(Csv.rows("a, \"b\" ,", MOST)).containsExactly(new Csv.Row(1, List.of("a", "\"b\"", "")));
        assertThat(Csv.rows("a;b;c\n1;\"2;3\";4,5", MOST)).last().isEqualTo(new Csv.Row(2, List.of("1", "2;3", "4,5")));
        assertThat(Csv.rows("a\tb\n1\t2;3", MOST)).last().isEqualTo(new Csv.Row(2, List.of("1", "2;3")));
        assertThat(Csv.rows("sep=;\r\na;b\r\n1;2", MOST)).last().isEqualTo(new Csv.Row(3, List.of("1", "2")));
        assertThat(Csv.rows("\uFEFFa", MOST)).containsExactly(new Csv.Row(1, List.of("a")));
        assertThat(Csv.rows("", MOST)).isEmpty();
    }

    @Test
    void readsNoFurtherThanThereMayBeRowsAndCells() {
        assertThat(Csv.rows("a\n".repeat(1_000), MOST)).hasSize(MOST + 1);
        assertThat(Csv.rows("\n".repeat(1_000) + "a", MOST)).containsExactly(new Csv.Row(1_001, List.of("a")));
        assertThat(Csv.rows(",".repeat(98) + "a", MOST).getFirst().cells()).hasSize(99);
        assertThat(fault("a\n" + ",".repeat(100))).isEqualTo("TOO_MANY_CELLS /2");
    }

    private static String fault(String table) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Csv.rows(table, MOST));
        Violation fault =
                Objects.requireNonNull(refusal.violations().get("errors")).getFirst();
        return fault.code() + " " + fault.pointer();
    }
}
