package vn.dondoc.console.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NextCodeTest {

    @Test
    void countsOnAfterTheLastOne() {
        assertThat(NextCode.after(List.of("T02.01", "T02.09", "T02.02"), "T02")).isEqualTo("T02.10");
        assertThat(NextCode.after(List.of("X001", "X099"), "T00")).isEqualTo("X100");
        assertThat(NextCode.after(List.of("X999"), "T00")).isEqualTo("X1000");
    }

    @Test
    void beginsBelowTheUnitAbove() {
        assertThat(NextCode.after(List.of(), "T02")).isEqualTo("T02.01");
        assertThat(NextCode.after(List.of("BAN"), "T02")).isEqualTo("T02.01");
    }
}
