package vn.dondoc.task.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.assignment.FigureBucket;

class CounterTest {

    @Test
    void hasNoneInAFigureThatNoTaskHasComeTo() {
        Counter counter = new Counter("d1", 3, Map.of(FigureBucket.OPEN_IN_TIME, 4L), List.of());

        assertThat(counter.in(FigureBucket.OPEN_IN_TIME)).isEqualTo(4);
        assertThat(counter.in(FigureBucket.DONE_LATE)).isZero();
        assertThat(Counter.zero("d1").in(FigureBucket.OPEN_IN_TIME)).isZero();
    }
}
