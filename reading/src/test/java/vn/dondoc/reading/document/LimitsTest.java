package vn.dondoc.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LimitsTest {

    @Test
    void bearsTwoHundredItemsAndNoMore() {
        assertThat(faults(many(200))).isEmpty();
        assertThat(faults(many(201))).containsExactly("TOO_MANY_ITEMS /items");
    }

    @Test
    void bearsTwoThousandLeadsAndNoMore() {
        Item half = item("1", 1_000);

        assertThat(faults(List.of(half, item("2", 1_000)))).isEmpty();
        assertThat(faults(List.of(half, item("2", 1_001)))).containsExactly("TOO_MANY_LEADS /items");
    }

    @Test
    void bearsSixLevelsAndNoMore() {
        assertThat(faults(List.of(deep(6)))).isEmpty();
        assertThat(faults(List.of(deep(8))))
                .containsExactly("TOO_DEEP /items/0/items/0/items/0/items/0/items/0/items/0/items/0");
    }

    @Test
    void tellsItsItemsApartByTheirNumbers() {
        assertThat(faults(List.of(item("1", 0), item("1", 0)))).containsExactly("DUPLICATE_PATH /items/1/path");
    }

    @Test
    void bearsNumbersOfFortyCharactersAndNoLongerOnes() {
        assertThat(faults(List.of(item("1".repeat(40), 0)))).isEmpty();
        assertThat(faults(List.of(item("1".repeat(41), 0), item("1".repeat(41), 0))))
                .containsExactly("SIZE /items/0/path", "SIZE /items/1/path");
    }

    private static List<String> faults(List<Item> items) {
        Content empty = JsonMapper.shared().readValue("{\"subject\": \"Kế hoạch\"}", Content.class);
        Content content = new Content(
                empty.number(),
                empty.symbol(),
                empty.issuedOn(),
                DirectiveType.CONG_VAN,
                empty.urgency(),
                "T00",
                empty.subject(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                items,
                List.of(),
                null);
        return Limits.faults(content.registered("T00")).stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    private static List<Item> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> item(null, 0)).toList();
    }

    private static Item item(@Nullable String path, int leads) {
        return item(path, leads, List.of());
    }

    private static Item item(@Nullable String path, int leads, List<Item> below) {
        return new Item(
                path,
                "Báo cáo.",
                true,
                Collections.nCopies(leads, "T02"),
                List.of(),
                List.of(),
                null,
                List.of(),
                below,
                null,
                List.of());
    }

    private static Item deep(int levels) {
        return item(null, 0, levels == 1 ? List.of() : List.of(deep(levels - 1)));
    }
}
