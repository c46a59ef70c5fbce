package vn.dondoc.embedded.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.Commands;

/** A run of random commands from a seed; what has been done is told by its number, so that a failure can be found again. */
final class ModelRun implements AutoCloseable {

    private static final int INDEXES = 6;

    private final int size;
    private final RandomValues values;
    private final RandomQueries queries;
    private final RandomUpdates changes;
    private final Alone alone = new Alone();
    private final Model model = new Model();
    private Writes writes;
    private Updates updates;
    private Reads reads;
    private Whole whole;

    /** @param size about how many documents there are to be: a scan reads all of them */
    ModelRun(long seed, int size, Commands store) {
        this.size = size;
        this.values = new RandomValues(new SplittableRandom(seed), 2 * size);
        this.queries = new RandomQueries(values);
        this.changes = new RandomUpdates(values);
        this.writes = new Writes(store, model, alone);
        this.updates = new Updates(store, model, alone);
        this.reads = new Reads(store, model);
        this.whole = new Whole("c", store, model);
    }

    /** Goes on with the same documents in a store that has been opened again. */
    void reopened(Commands store) {
        writes = new Writes(store, model, alone);
        updates = new Updates(store, model, alone);
        reads = new Reads(store, model);
        whole = new Whole("c", store, model);
        requireWhole();
    }

    void one() {
        int kind = values.upTo(100);
        if (kind < 17 && model.documents().size() > size) {
            delete();
        } else if (kind < 17) {
            writes.insert(values.several(1, values.chance(10) ? 6 : 2, this::document), values.chance(50));
        } else if (kind < 27) {
            update(queries.byId(), changes.update(), false);
        } else if (kind < 32) {
            update(queries.filter(), changes.update(), false);
        } else if (kind < 36) {
            update(queries.filter(), changes.operators(), true);
        } else if (kind < 40) {
            writes.bulk(values.several(1, 5, this::statement), values.chance(50));
        } else if (kind < 50) {
            delete();
        } else if (kind < 57) {
            findAndModify();
        } else if (kind < 60) {
            changeIndexes();
        } else {
            read(kind);
        }
    }

    private void read(int kind) {
        if (kind < 80) {
            reads.find(queries.filter(), queries.sort(), skip(), limit(), batchSize());
        } else if (kind < 84) {
            reads.findBothWays(queries.filter(), queries.sort(), skip(), limit(), batchSize());
        } else if (kind < 88) {
            reads.count(queries.filter(), skip(), limit());
        } else if (kind < 91) {
            reads.distinct(values.oneOf(List.of("_id", "a", "s", "n.x", "tags", "items.k", "items")), queries.filter());
        } else if (kind < 93) {
            reads.natural(queries.filter(), values.chance(50) ? 1 : -1);
        } else if (kind < 95) {
            reads.openCursor(queries.filter(), queries.sort(), values.upTo(5) + 1);
        } else {
            reads.readOn();
        }
    }

    private Document document() {
        Document document = doc("_id", values.id());
        while (values.chance(80) && model.get(document.get("_id")) != null) {
            document.put("_id", values.id());
        }
        document.putAll(values.body());
        return document;
    }

    private Document statement() {
        return doc("q", queries.byId(), "u", changes.update());
    }

    private void update(Document filter, Document update, boolean multi) {
        updates.update(filter, update, multi, values.chance(20) && !RandomQueries.hasPattern(filter));
    }

    private void delete() {
        Document filter = values.chance(60) ? queries.byId() : queries.filter();
        boolean tooMany = model.matching(filter).size() > size / 4;
        writes.delete(filter, tooMany || values.chance(50) ? 1 : 0);
    }

    private void findAndModify() {
        boolean named = values.chance(50);
        Document filter = named ? queries.byId() : queries.filter();
        @Nullable Document update = values.chance(25) ? null : changes.update();
        boolean giveNew = values.chance(50);
        boolean upsert = (named || giveNew) && values.chance(30) && !RandomQueries.hasPattern(filter);
        updates.findAndModify(filter, queries.sort(), update, upsert, giveNew);
    }

    private void changeIndexes() {
        List<String> names =
                new ArrayList<>(model.shapes().stream().map(Shape::name).toList());
        if (names.size() > values.upTo(INDEXES)) {
            writes.dropIndex(values.chance(90) ? values.oneOf(names) : values.chance(30) ? "*" : "no such index");
        } else {
            writes.createIndex(values.oneOf(values.<Supplier<List<Shape>>>oneOf(List.of(
                            () -> Catalogue.PLAIN,
                            () -> Catalogue.PLAIN,
                            () -> Catalogue.SELECTIVE,
                            () -> Catalogue.SELECTIVE,
                            () -> Catalogue.UNIQUE))
                    .get()));
        }
    }

    /** The store as a whole is as the model; then one index is built again, and has the same entries. */
    void requireWhole() {
        whole.require(queries);
        Document entries = whole.entries();
        List.copyOf(model.shapes()).stream().findFirst().ifPresent(shape -> {
            writes.dropIndex(shape.name());
            writes.createIndex(shape);
        });
        assertThat(whole.entries()).as("after a rebuild of one").containsExactlyInAnyOrderEntriesOf(entries);
    }

    private int skip() {
        return values.chance(80) ? 0 : values.upTo(20);
    }

    private int limit() {
        return values.chance(60) ? 0 : values.upTo(20) + 1;
    }

    private int batchSize() {
        return values.chance(60) ? 0 : values.upTo(30) + 1;
    }

    @Override
    public String toString() {
        return model.documents().size() + " documents, indexes " + model.shapes();
    }

    @Override
    public void close() {
        alone.close();
    }
}
