package vn.dondoc.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void aPageOfLargeRowsEndsEarlyAndTheNextOneGoesOnAfterIt() {
        Page<Integer> page = page(100, 10, 1_500_000);

        assertThat(page.items()).containsExactly(0, 1);
        assertThat(Cursor.decode("numbers", page.next(), 1)).isEqualTo(Cursor.of("numbers", "1"));
        assertThat(fetched).hasValue(3);
        assertThat(closed).isTrue();
    }

    @Test
    void aRowThatIsTooLargeIsAPageOfItsOwn() {
        assertThat(page(2, 10, 50_000_000).items()).containsExactly(0);
    }

    @Test
    void smallRowsFillThePage() {
        assertThat(page(100, 10, 10).items()).hasSize(10);
        assertThat(page(10, 10, 10).next()).isNull();
        assertThat(page(0, 10, 10)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void rowsMayWeighExactlyAsMuchAsAPage() {
        assertThat(page(3, 10, 2_000_000).items()).containsExactly(0, 1);
    }

    @Test
    void theRowBeyondTheLimitOnlySaysThatThereIsMore() {
        Page<Integer> page = Page.of(List.of(0, 1, 2), 2, row -> Cursor.of("numbers", String.valueOf(row)));

        assertThat(page.items()).containsExactly(0, 1);
        assertThat(Cursor.decode("numbers", page.next(), 1)).isEqualTo(Cursor.of("numbers", "1"));
        assertThat(Page.of(List.of(0, 1), 2, row -> Cursor.of("numbers", String.valueOf(row))))
                .isEqualTo(new Page<>(List.of(0, 1), null));
    }

    @Test
    void aLimitStaysWithinBounds() {
        assertThat(Page.limit(null)).isEqualTo(50);
        assertThat(Page.limit(0)).isEqualTo(1);
        assertThat(Page.limit(7)).isEqualTo(7);
        assertThat(Page.limit(500)).isEqualTo(200);
    }

    private Page<Integer> page(int rows, int limit, long weight) {
        Stream<Integer> all = IntStream.range(0, rows)
                .boxed()
                .peek(_ -> fetched.incrementAndGet())
                .onClose(() -> closed.set(true));
        return Page.of(all, limit, row -> Cursor.of("numbers", String.valueOf(row)), _ -> weight);
    }
}
