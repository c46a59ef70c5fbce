package vn.dondoc.embedded.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.embedded.Commands.doc;
import static vn.dondoc.embedded.Commands.documentIn;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.Commands.Answer;
import vn.dondoc.embedded.model.Alone.Effect;

/** Inserts, deletes, bulk updates and indexes: each is sent to the store, and its answer and its effect are the model's. */
final class Writes {

    static final int DUPLICATE_KEY = 11000;
    private static final int INDEX_NOT_FOUND = 27;

    private final Commands store;
    private final Model model;
    private final Alone alone;

    Writes(Commands store, Model model, Alone alone) {
        this.store = store;
        this.model = model;
        this.alone = alone;
    }

    void insert(List<Document> documents, boolean ordered) {
        Answer answer = store.ask("insert", "c", "documents", documents, "ordered", ordered);
        List<Object> refused = new ArrayList<>();
        int inserted = 0;
        for (int i = 0; i < documents.size() && (refused.isEmpty() || !ordered); i++) {
            Document document = documents.get(i);
            if (model.get(document.get("_id")) != null || model.conflicts(document)) {
                refused.add(i);
            } else {
                model.put(document);
                inserted++;
            }
        }
        requireRefused(answer, refused);
        assertThat(answer.n()).as("inserted").isEqualTo(inserted);
        assertThat(answer.writeErrors()).allSatisfy(error -> assertThat(error).containsEntry("code", DUPLICATE_KEY));
        requireAsInModel(documents);
    }

    /** Several updates in one command, each of one document by its id, as a client's bulk write sends them. */
    void bulk(List<Document> statements, boolean ordered) {
        Answer answer = store.ask("update", "c", "updates", statements, "ordered", ordered);
        List<Object> refused = new ArrayList<>();
        List<Document> touched = new ArrayList<>();
        int found = 0;
        int modified = 0;
        for (int i = 0; i < statements.size() && (refused.isEmpty() || !ordered); i++) {
            Document filter = documentIn(statements.get(i), "q");
            Document update = documentIn(statements.get(i), "u");
            for (Document document : model.matching(filter)) {
                Effect effect = model.effect(alone, document, filter, update);
                touched.add(document);
                if (effect.code() != 0) {
                    refused.add(i);
                } else {
                    model.put(effect.document());
                    found++;
                    modified += effect.modified();
                }
            }
        }
        requireRefused(answer, refused);
        assertThat(List.of(answer.n(), answer.modified())).isEqualTo(List.of(found, modified));
        requireAsInModel(touched);
    }

    /** One document or, with the limit 0, all that match. */
    void delete(Document filter, int limit) {
        List<Document> matched = model.matching(filter);
        Answer answer = store.ask("delete", "c", "deletes", List.of(doc("q", filter, "limit", limit)));
        int expected = limit == 0 ? matched.size() : Math.min(limit, matched.size());
        assertThat(answer.n()).as("deleted").isEqualTo(expected);
        List<Document> left = model.stored(store, matched);
        assertThat(left).hasSize(matched.size() - expected);
        matched.stream().filter(document -> !left.contains(document)).forEach(model::remove);
    }

    /** An index that is there already stays as it is; a unique one is refused when documents share a key. */
    void createIndex(Shape shape) {
        boolean admitted = !shape.isUnique() || model.admits(shape);
        Answer answer = store.ask("createIndexes", "c", "indexes", List.of(shape.description()));
        assertThat(answer.code()).as("%s", answer).isEqualTo(admitted ? 0 : DUPLICATE_KEY);
        if (admitted) {
            model.add(shape);
        }
    }

    void dropIndex(String name) {
        boolean known = name.equals("*")
                || model.shapes().stream().anyMatch(shape -> shape.name().equals(name));
        Answer answer = store.ask("dropIndexes", "c", "index", name);
        assertThat(answer.code()).as("%s", answer).isEqualTo(known ? 0 : INDEX_NOT_FOUND);
        List.copyOf(model.shapes()).stream()
                .map(Shape::name)
                .filter(shape -> name.equals("*") || name.equals(shape))
                .forEach(model::drop);
    }

    private static void requireRefused(Answer answer, List<Object> refused) {
        assertThat(answer.writeErrors())
                .as("%s", answer)
                .extracting(error -> error.get("index"))
                .isEqualTo(refused);
    }

    private void requireAsInModel(List<Document> touched) {
        assertThat(model.stored(store, touched)).containsExactlyInAnyOrderElementsOf(model.same(touched));
    }
}
