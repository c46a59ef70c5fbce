package vn.dondoc.directive.unit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    void readsToTheEndWhateverIsLeftOpen() {
        assertThat(Csv.rows("a,\"b\nc")).containsExactly(new Csv.Row(1, List.of("a", "b\nc")));
        assertThat(Csv.rows("\"a\"b,c")).containsExactly(new Csv.Row(1, List.of("ab", "c")));
        assertThat(Csv.rows("\"a\"\"")).containsExactly(new Csv.Row(1, List.of("a\"")));
        assertThat(Csv.rows("a, \"b\" ,")).containsExactly(new Csv.Row(1, List.of("a", "\"b\"", "")));
        assertThat(Csv.rows("\uFEFFa")).containsExactly(new Csv.Row(1, List.of("a")));
        assertThat(Csv.rows("")).isEmpty();
    }
}
