package vn.dondoc.embedded.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.embedded.Commands.doc;
import static vn.dondoc.embedded.Commands.documentIn;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.Commands.Answer;
import vn.dondoc.embedded.model.Replay.Done;

/** Inserts, deletes, bulk updates and indexes: each is sent to the store, and its answer and its effect are the model's. */
final class Writes {

    static final int DUPLICATE_KEY = 11000;
    private static final int INDEX_NOT_FOUND = 27;

    private final Commands store;
    private final Model model;
    private final Replay replay;

    Writes(Commands store, Model model, Alone alone) {
        this.store = store;
        this.model = model;
        this.replay = new Replay(model, alone);
    }

    void insert(List<Document> documents, boolean ordered) {
        Answer answer = store.ask("insert", "c", "documents", documents, "ordered", ordered);
        Done done = replay.insert(documents, ordered);
        requireRefused(answer, done);
        assertThat(answer.writeErrors()).allSatisfy(error -> assertThat(error).containsEntry("code", DUPLICATE_KEY));
        assertThat(answer.n()).as("inserted").isEqualTo(done.found());
        requireAsInModel(documents);
    }

    /** Several updates in one command, each of one document by its id, as a client's bulk write sends them. */
    void bulk(List<Document> statements, boolean ordered) {
        List<Document> touched = statements.stream()
                .flatMap(statement -> model.matching(documentIn(statement, "q")).stream())
                .toList();
        Answer answer = store.ask("update", "c", "updates", statements, "ordered", ordered);
        Done done = replay.updates(statements, ordered);
        requireRefused(answer, done);
        assertThat(List.of(answer.n(), answer.modified())).isEqualTo(List.of(done.found(), done.modified()));
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

    void createIndex(Shape shape) {
        Answer answer = store.ask("createIndexes", "c", "indexes", List.of(shape.description()));
        assertThat(answer.code()).as("%s", answer).isEqualTo(replay.create(shape) ? 0 : DUPLICATE_KEY);
    }

    void dropIndex(String name) {
        Answer answer = store.ask("dropIndexes", "c", "index", name);
        assertThat(answer.code()).as("%s", answer).isEqualTo(replay.drop(name) ? 0 : INDEX_NOT_FOUND);
    }

    private static void requireRefused(Answer answer, Done done) {
        assertThat(answer.writeErrors())
                .as("%s", answer)
                .extracting(error -> error.get("index"))
                .isEqualTo(done.refused());
    }

    private void requireAsInModel(List<Document> touched) {
        assertThat(model.stored(store, touched)).containsExactlyInAnyOrderElementsOf(model.same(touched));
    }
}
