package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortRowTest {

    @Test
    void givesEachRowOnceAndEveryPortOfItCanBeBoundAtOnce() throws Exception {
        List<Integer> rows = Stream.generate(PortRow::first).limit(20).toList();
        assertThat(rows).doesNotHaveDuplicates().noneMatch(PortRow::take);
        int last = rows.getLast();
        for (int port : IntStream.range(last, last + PortRow.LENGTH).toArray()) {
            try (ServerSocket bound = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(bound.isBound()).isTrue();
            }
        }
    }

    @Test
    void passesARowByOnWhichSomebodyListens() throws Exception {
        int row = PortRow.first();
        try (ServerSocket left = new ServerSocket(row + 7, 1, InetAddress.getLoopbackAddress())) {
            assertThat(left.isBound()).isTrue();
            PortRow.release(row);
            assertThat(PortRow.take(row)).isFalse();
        }
    }
}
