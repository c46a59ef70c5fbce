package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.reading.document.Item;

class OfItemTest {
    private static final List<Item> ITEMS =
            List.of(item("I", item("I.1"), item("I.2")), item(null, item(null), item("b)")), item("III"));

    @ParameterizedTest
    @CsvSource({
        "/items/0/items/1/deadlines/0, Mục I.2: Thời hạn đã qua.",
        "/items/0, Mục I: Thời hạn đã qua.",
        "/items/1/items/0/leads/3, Mục 2.1: Thời hạn đã qua.",
        "/items/1/items/1, Mục b): Thời hạn đã qua.",
        "/items, Thời hạn đã qua.",
        "/number, Thời hạn đã qua.",
        "/items/7, Thời hạn đã qua."
    })
    void saysInWhichItemItIs(String pointer, String said) {
        Violation found = Violation.of(pointer, "DUE_BEFORE_TODAY");

        assertThat(OfItem.named(List.of(found), ITEMS)).singleElement().satisfies(named -> {
            assertThat(Texts.ofAllModules().inVietnamese(named.words())).isEqualTo(said);
            assertThat(named.code()).isEqualTo(found.code());
            assertThat(named.pointer()).isEqualTo(pointer);
        });
    }

    private static Item item(@Nullable String path, Item... below) {
        return new Item(
                path, "x", null, List.of(), List.of(), List.of(), null, List.of(), List.of(below), null, List.of());
    }
}
