package vn.dondoc.chassis.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String PLACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Traces untraced = new Traces(Tracer.NOOP);

    @Test
    void isNowhereWhereNothingIsTraced() {
        try (var _ = untraced.step("handle", Span.Kind.CONSUMER, List.of(PLACE, "forged"))) {
            assertThat(untraced.here()).isNull();
        }
    }
}
