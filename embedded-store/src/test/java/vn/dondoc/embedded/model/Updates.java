package vn.dondoc.embedded.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.Commands.Answer;
import vn.dondoc.embedded.model.Alone.Effect;

/**
 * Updates by any filter. Where the database may choose (which of many documents a single update takes, how far a refused
 * update of many came) the model follows the store, if the choice was a right one.
 */
final class Updates {

    private final Commands store;
    private final Model model;
    private final Alone alone;

    Updates(Commands store, Model model, Alone alone) {
        this.store = store;
        this.model = model;
        this.alone = alone;
    }

    void update(Document filter, Document update, boolean multi, boolean upsert) {
        List<Document> matched = model.matching(filter);
        Answer answer = store.ask(
                "update", "c", "updates", List.of(doc("q", filter, "u", update, "multi", multi, "upsert", upsert)));
        if (matched.isEmpty()) {
            Object id = answer.document().get("upserted") instanceof List<?> upserted
                    ? ((Document) upserted.getFirst()).get("_id")
                    : null;
            assertThat(settleUpsert(filter, update, upsert, id, answer.code())).isEqualTo(answer.n());
        } else if (multi) {
            settleAll(matched, filter, update, answer);
        } else {
            Effect effect = settleOne(matched, filter, update, answer.code());
            assertThat(answer.n()).isEqualTo(effect.code() == 0 ? 1 : 0);
            assertThat(answer.modified()).isEqualTo(effect.modified());
        }
    }

    /** The first by the order, or one of those that are first; without an update it is removed. */
    void findAndModify(Document filter, Document sort, @Nullable Document update, boolean upsert, boolean giveNew) {
        Document command = doc("findAndModify", "c", "query", filter, "sort", sort);
        command.putAll(update == null ? doc("remove", true) : doc("update", update, "upsert", upsert, "new", giveNew));
        List<Document> matched = model.matching(filter);
        List<Document> first = matched.stream()
                .filter(one ->
                        matched.stream().allMatch(other -> Model.order(sort).compare(one, other) <= 0))
                .toList();
        Answer answer = store.ask(command);
        Document value = (Document) answer.document().get("value");
        if (first.isEmpty() && update != null) {
            Object id = value == null ? filter.get("_id") : value.get("_id");
            int inserted = settleUpsert(filter, update, upsert, id, answer.code());
            assertThat(value).isEqualTo(inserted == 1 && giveNew ? model.get(id) : null);
        } else if (first.isEmpty() || value == null) {
            assertThat(value).isNull();
            assertThat(answer.code() == 0
                            || settleOne(first, filter, update(update), answer.code())
                                            .code()
                                    != 0)
                    .as("%s", answer)
                    .isTrue();
        } else if (update == null) {
            assertThat(first).contains(value);
            model.remove(value);
            assertThat(model.stored(store, first)).containsExactlyInAnyOrderElementsOf(model.same(first));
        } else {
            List<Document> taken =
                    first.stream().filter(one -> Model.isSame(one, value)).toList();
            assertThat(taken).as("%s among %s", value, first).hasSize(1);
            Effect effect = settleOne(taken, filter, update, answer.code());
            assertThat(value).isEqualTo(giveNew ? effect.document() : taken.getFirst());
        }
    }

    private static Document update(@Nullable Document update) {
        return update == null ? new Document() : update;
    }

    /** Nothing matched: how many documents are inserted, with an id that only the store knows when the filter has none. */
    private int settleUpsert(Document filter, Document update, boolean upsert, @Nullable Object id, int code) {
        if (!upsert) {
            assertThat(code).isZero();
            return 0;
        }
        Effect effect = alone.upsert(filter, update);
        if (effect.code() == 0) {
            Document inserted = effect.document();
            if (inserted.get("_id") instanceof ObjectId) {
                inserted.put("_id", id);
            }
            boolean refused = model.get(inserted.get("_id")) != null || model.conflicts(inserted);
            assertThat(code).isEqualTo(refused ? Writes.DUPLICATE_KEY : 0);
            if (!refused) {
                model.put(inserted);
                assertThat(model.stored(store, List.of(inserted))).containsExactly(inserted);
                return 1;
            }
        }
        assertThat(code).isEqualTo(effect.code() == 0 ? Writes.DUPLICATE_KEY : effect.code());
        return 0;
    }

    private Effect settleOne(List<Document> candidates, Document filter, Document update, int code) {
        List<Document> now = model.stored(store, candidates);
        List<Document> changed =
                now.stream().filter(document -> !candidates.contains(document)).toList();
        assertThat(now).hasSameSizeAs(candidates);
        assertThat(changed).as("changed").hasSizeLessThanOrEqualTo(code == 0 ? 1 : 0);
        List<Effect> possible = candidates.stream()
                .filter(document -> changed.isEmpty() || Model.isSame(document, changed.getFirst()))
                .map(document -> model.effect(alone, document, filter, update))
                .filter(effect -> effect.code() == code && (code != 0 || now.contains(effect.document())))
                .toList();
        assertThat(possible).as("code %d, changed %s", code, changed).isNotEmpty();
        if (code == 0) {
            model.put(possible.getFirst().document());
        }
        return possible.getFirst();
    }

    private void settleAll(List<Document> matched, Document filter, Document update, Answer answer) {
        List<Effect> effects = matched.stream()
                .map(document -> alone.update(document, filter, update))
                .toList();
        List<Document> now = model.stored(store, matched);
        int modified = 0;
        for (Effect effect : effects) {
            if (now.contains(effect.document())) {
                model.put(effect.document());
                modified += effect.code() == 0 ? effect.modified() : 0;
            }
        }
        assertThat(now).containsExactlyInAnyOrderElementsOf(model.same(matched));
        assertThat(model.shapes()).allMatch(shape -> !shape.isUnique() || model.admits(shape));
        if (answer.code() == 0) {
            assertThat(effects).allMatch(effect -> effect.code() == 0 && now.contains(effect.document()));
            assertThat(List.of(answer.n(), answer.modified())).isEqualTo(List.of(matched.size(), modified));
        } else {
            assertThat(effects)
                    .as("%s", answer)
                    .anyMatch(effect -> effect.code() == answer.code()
                            || answer.code() == Writes.DUPLICATE_KEY && model.conflicts(effect.document()));
        }
    }
}
