package vn.dondoc.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.PortRow;

class PortsTest {
    private final Ports ports = new Ports(20_000);

    /** Two platforms of tests would meet otherwise, or one the mark of its own row. */
    @Test
    void fitAllIntoARow() {
        IntStream used =
                Stream.of(Part.values()).flatMapToInt(part -> IntStream.of(ports.of(part), ports.management(part)));

        assertThat(used.boxed()).allMatch(port -> port < 20_000 + PortRow.LENGTH);
    }

    @Test
    void areEachForOnePurpose() {
        IntStream called = Stream.of(Part.values()).mapToInt(ports::of);
        IntStream others = IntStream.of(ports.controller(), ports.smtp());

        assertThat(IntStream.concat(called, others).boxed()).doesNotHaveDuplicates();
    }
}
