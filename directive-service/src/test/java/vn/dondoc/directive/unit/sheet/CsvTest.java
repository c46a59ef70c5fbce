package vn.dondoc.directive.unit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;

class CsvTest {
    @Test
    void readsQuotesCommasAndLinesInsideCells() {
        assertThat(Csv.rows("a,b\r\n\"x, \"\"y\"\"\",\"hai\ndòng\"\n\nc,\n"))
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
        assertThat(Csv.rows("a, \"b\" ,")).containsExactly(new Csv.Row(1, List.of("a", "\"b\"", "")));
        assertThat(Csv.rows("a;b;c\n1;\"2;3\";4,5")).last().isEqualTo(new Csv.Row(2, List.of("1", "2;3", "4,5")));
        assertThat(Csv.rows("a\tb\n1\t2;3")).last().isEqualTo(new Csv.Row(2, List.of("1", "2;3")));
        assertThat(Csv.rows("sep=;\r\na;b\r\n1;2")).last().isEqualTo(new Csv.Row(3, List.of("1", "2")));
        assertThat(Csv.rows("\uFEFFa")).containsExactly(new Csv.Row(1, List.of("a")));
        assertThat(Csv.rows("")).isEmpty();
    }

    private static String fault(String table) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Csv.rows(table));
        Violation fault =
                Objects.requireNonNull(refusal.violations().get("errors")).getFirst();
        return fault.code() + " " + fault.pointer();
    }
}
