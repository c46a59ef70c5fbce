package vn.dondoc.embedded.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.embedded.Commands.doc;
import static vn.dondoc.embedded.Commands.documentIn;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.embedded.Commands;

/** A collection of the store against the model of it, from end to end. */
final class Whole {

    private static final int QUERIES = 15;

    private final String collection;
    private final Commands store;
    private final Model model;

    Whole(String collection, Commands store, Model model) {
        this.collection = collection;
        this.store = store;
        this.model = model;
    }

    /** All documents in their order, all indexes and no others, each with as many entries as it ought to have. */
    void require() {
        assertThat(documents()).isEqualTo(model.documents());
        assertThat(store.count(collection)).isEqualTo(model.documents().size());
        assertThat(indexes())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("_id_"), model.shapes().stream().map(Shape::name))
                                .toList());
        Document entries = entries();
        for (Shape shape : model.shapes()) {
            assertThat(shape.sharesArrays()
                            || Integer.valueOf(model.entries(shape)).equals(number(entries, shape)))
                    .as("%s: %d entries, %s", shape, model.entries(shape), entries)
                    .isTrue();
        }
    }

    /** The same, and queries find by any index what they find by none. */
    void require(RandomQueries queries) {
        require();
        Reads reads = new Reads(store, model);
        for (int i = 0; i < QUERIES; i++) {
            reads.findBothWays(queries.filter(), queries.sort(), 0, 0, 0);
        }
    }

    List<Document> documents() {
        return store.find(doc("find", collection, "hint", doc("$natural", 1)));
    }

    List<String> indexes() {
        return store.find(doc("listIndexes", collection)).stream()
                .map(index -> String.valueOf(index.get("name")))
                .toList();
    }

    Document entries() {
        return documentIn(store.run("validate", collection), "keysPerIndex");
    }

    private static int number(Document entries, Shape shape) {
        return entries.get(shape.name()) instanceof Number number ? number.intValue() : -1;
    }
}
