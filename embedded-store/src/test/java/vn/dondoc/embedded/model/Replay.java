package vn.dondoc.embedded.model;

import static vn.dondoc.embedded.Commands.documentIn;
import static vn.dondoc.embedded.Commands.documentsIn;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.model.Alone.Effect;

/** What a command makes of the model when the database has nothing to choose. */
final class Replay {

    private final Model model;
    private final Alone alone;

    Replay(Model model, Alone alone) {
        this.model = model;
        this.alone = alone;
    }

    /** Any of the commands that {@link Steps} makes. */
    void command(Document command) {
        boolean ordered = Boolean.TRUE.equals(command.get("ordered"));
        switch (command.keySet().iterator().next()) {
            case "insert" -> insert(documentsIn(command, "documents"), ordered);
            case "update" -> updates(documentsIn(command, "updates"), ordered);
            case "delete" -> documentsIn(command, "deletes").forEach(one -> delete(documentIn(one, "q")));
            case "findAndModify" -> findAndModify(documentIn(command, "query"), (Document) command.get("update"));
            case "createIndexes" ->
                create(new Shape(documentsIn(command, "indexes").getFirst()));
            case "dropIndexes" -> drop(String.valueOf(command.get("index")));
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    Done insert(List<Document> documents, boolean ordered) {
        Done done = new Done();
        for (int i = 0; i < documents.size() && done.goesOn(ordered); i++) {
            done.one(i, insert(documents.get(i)) ? null : new Effect(null, Writes.DUPLICATE_KEY, 0));
        }
        return done;
    }

    private boolean insert(Document document) {
        boolean free = model.get(document.get("_id")) == null && !model.conflicts(document);
        if (free) {
            model.put(document);
        }
        return free;
    }

    /** Updates of one document, or of many when no choice or refusal is possible. */
    Done updates(List<Document> statements, boolean ordered) {
        Done done = new Done();
        for (int i = 0; i < statements.size() && done.goesOn(ordered); i++) {
            Document filter = documentIn(statements.get(i), "q");
            Document update = documentIn(statements.get(i), "u");
            List<Document> matching = model.matching(filter);
            for (Document document : matching) {
                done.one(i, updated(document, filter, update));
            }
            if (matching.isEmpty() && Boolean.TRUE.equals(statements.get(i).get("upsert"))) {
                Effect effect = alone.upsert(filter, update);
                boolean free = effect.code() == 0 && insert(effect.document());
                done.one(i, free ? null : effect.refused());
            }
        }
        return done;
    }

    private Effect updated(Document document, Document filter, Document update) {
        Effect effect = model.effect(alone, document, filter, update);
        if (effect.code() == 0) {
            model.put(effect.document());
        }
        return effect;
    }

    private void findAndModify(Document filter, @Nullable Document update) {
        for (Document document : model.matching(filter)) {
            if (update == null) {
                model.remove(document);
            } else {
                updated(document, filter, update);
            }
        }
    }

    private void delete(Document filter) {
        model.matching(filter).forEach(model::remove);
    }

    /** An index that is there already stays as it is; a unique one is refused when documents share a key. */
    boolean create(Shape shape) {
        boolean admitted = !shape.isUnique() || model.admits(shape);
        if (admitted) {
            model.add(shape);
        }
        return admitted;
    }

    /** By its name, or all of them by a star. */
    boolean drop(String name) {
        List<String> dropped = model.shapes().stream()
                .map(Shape::name)
                .filter(shape -> name.equals("*") || name.equals(shape))
                .toList();
        dropped.forEach(model::drop);
        return name.equals("*") || !dropped.isEmpty();
    }

    /** What came of the statements of a command. */
    static final class Done {

        private final List<Object> refused = new ArrayList<>();
        private int found;
        private int modified;

        /** The places of the statements that were refused. */
        List<Object> refused() {
            return refused;
        }

        int found() {
            return found;
        }

        int modified() {
            return modified;
        }

        private boolean goesOn(boolean ordered) {
            return refused.isEmpty() || !ordered;
        }

        /** @param effect on a document, null for a new one */
        private void one(int statement, @Nullable Effect effect) {
            if (effect != null && effect.code() != 0) {
                refused.add(statement);
            } else {
                found++;
                modified += effect == null ? 0 : effect.modified();
            }
        }
    }
}
