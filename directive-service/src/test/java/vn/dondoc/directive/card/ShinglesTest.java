package vn.dondoc.directive.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.reading.document.Content;

class ShinglesTest {

    /** Otherwise one long draft is a second's work, for each time that it is looked at. */
    @Test
    void looksAtNoMoreOfATextThanIsCompared() {
        Content compared = ofItems(5);
        Content far = ofItems(90);
        assertThat(Shingles.of(far)).isEqualTo(Shingles.of(compared));

        assertThat(allocated(far)).isLessThan(2 * allocated(compared));
    }

    private static long allocated(Content content) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Shingles.of(content).isEmpty()).isFalse();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Of 5,000 words each. */
    private static Content ofItems(int items) {
        String text = IntStream.range(0, 5_000).mapToObj(i -> "w" + i % 97).collect(Collectors.joining(" "));
        String all = IntStream.range(0, items)
                .mapToObj(i -> "{\"text\": \"" + text + "\"}")
                .collect(Collectors.joining(", "));
        return JsonMapper.shared().readValue("{\"subject\": \"Văn bản dài\", \"items\": [" + all + "]}", Content.class);
    }
}
