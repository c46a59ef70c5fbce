package vn.dondoc.task.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.assignment.Standing;

class CounterTest {

    @Test
    void hasNoneInAFigureThatNoTaskHasComeTo() {
        Counter counter = new Counter("d1", 3, Map.of(Standing.OPEN_IN_TIME, 4L), List.of());

        assertThat(counter.in(Standing.OPEN_IN_TIME)).isEqualTo(4);
        assertThat(counter.in(Standing.DONE_LATE)).isZero();
        assertThat(Counter.zero("d1").in(Standing.OPEN_IN_TIME)).isZero();
    }
}
