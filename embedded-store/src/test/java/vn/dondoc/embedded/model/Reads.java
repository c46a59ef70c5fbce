package vn.dondoc.embedded.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.embedded.Commands.doc;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.Commands.Batch;

/** Queries: whatever index answers, and when none may, the store finds what the matcher finds in the plain list. */
final class Reads {

    private static final Document SCAN = doc("$natural", 1);

    private final Commands store;
    private final Model model;
    private final List<Open> cursors = new ArrayList<>();

    Reads(Commands store, Model model) {
        this.store = store;
        this.model = model;
    }

    /** The store's own choice of an index; a limit of 0 is none. */
    void find(Document filter, Document sort, int skip, int limit, int batchSize) {
        requireFound(command(filter, sort, skip, limit, batchSize), filter, sort, skip, limit);
    }

    /** By an index, and by none. */
    void findBothWays(Document filter, Document sort, int skip, int limit, int batchSize) {
        find(filter, sort, skip, limit, batchSize);
        Document scan = command(filter, sort, skip, limit, batchSize).append("hint", SCAN);
        requireFound(scan, filter, sort, skip, limit);
    }

    private static Document command(Document filter, Document sort, int skip, int limit, int batchSize) {
        Document command = doc("find", "c", "filter", filter, "sort", sort, "skip", skip, "limit", limit);
        return batchSize == 0 ? command : command.append("batchSize", batchSize);
    }

    private void requireFound(Document command, Document filter, Document sort, int skip, int limit) {
        List<Document> matching = model.matching(filter);
        List<Document> found = store.find(command);
        int left = Math.max(0, matching.size() - skip);
        assertThat(found).as("%s", command).hasSize(limit == 0 ? left : Math.min(limit, left));
        Map<@Nullable Object, Document> rest = byId(matching);
        for (Document document : found) {
            Document expected = rest.remove(Shape.normal(document.get("_id")));
            if (!document.equals(expected)) {
                assertThat(document).as("%s", command).isEqualTo(expected);
            }
        }
        if (!sort.isEmpty() && !found.isEmpty()) {
            requireOrder(command, found, matching, Model.order(sort), skip);
        }
    }

    /** Each behind the one before, and the first and the last at their places among all that match. */
    private static void requireOrder(
            Document command, List<Document> found, List<Document> matching, Comparator<Document> order, int skip) {
        for (int i = 1; i < found.size(); i++) {
            if (order.compare(found.get(i - 1), found.get(i)) > 0) {
                assertThat(found).as("%s: place %d", command, i).isSortedAccordingTo(order);
            }
        }
        for (int place : new int[] {0, found.size() - 1}) {
            Document document = found.get(place);
            long before = matching.stream()
                    .filter(other -> order.compare(other, document) < 0)
                    .count();
            long notBehind = matching.stream()
                    .filter(other -> order.compare(other, document) <= 0)
                    .count();
            assertThat(skip + (long) place).as("%s: place %d", command, place).isBetween(before, notBehind - 1);
        }
    }

    private static Map<@Nullable Object, Document> byId(List<Document> documents) {
        Map<@Nullable Object, Document> result = new HashMap<>();
        documents.forEach(document -> result.put(Shape.normal(document.get("_id")), document));
        return result;
    }

    /** The order of insertion, and that order from its end. */
    void natural(Document filter, int direction) {
        List<Document> expected = new ArrayList<>(model.matching(filter));
        Document order = doc("$natural", direction);
        List<Document> found = store.find(doc("find", "c", "filter", filter, "sort", order));
        assertThat(found).isEqualTo(direction > 0 ? expected : expected.reversed());
    }

    void count(Document filter, int skip, int limit) {
        int left = Math.max(0, model.matching(filter).size() - skip);
        assertThat(store.run("count", "c", "query", filter, "skip", skip, "limit", limit))
                .containsEntry("n", limit == 0 ? left : Math.min(limit, left));
    }

    void distinct(String field, Document filter) {
        Set<@Nullable Object> expected = new TreeSet<>(ValueComparator.ascWithoutListHandling());
        model.matching(filter).forEach(document -> collect(document, List.of(field.split("\\.")), expected));
        Object answer =
                store.run("distinct", "c", "key", field, "query", filter).get("values");
        Collection<?> found = answer instanceof Collection<?> all ? all : List.of();
        assertThat(found).hasSameSizeAs(expected).allMatch(expected::contains);
    }

    private static void collect(@Nullable Object node, List<String> path, Set<@Nullable Object> values) {
        if (node instanceof List<?> array) {
            array.forEach(element -> collect(element, path, values));
        } else if (path.isEmpty()) {
            values.add(node);
        } else if (node instanceof Document inner && inner.containsKey(path.getFirst())) {
            collect(inner.get(path.getFirst()), path.subList(1, path.size()), values);
        }
    }

    /** Begins to read; the rest is fetched while other commands change what is read. */
    void openCursor(Document filter, Document sort, int batchSize) {
        Document command = command(filter, sort, 0, 0, batchSize);
        cursors.add(new Open(command, store.first(command), byId(model.matching(filter))));
    }

    /** The next batch of the oldest open cursor; after the last one nothing that stayed as it was is missing. */
    void readOn() {
        if (cursors.isEmpty()) {
            return;
        }
        Open open = cursors.removeFirst();
        open.take();
        if (open.batch.cursor() != 0) {
            open.batch = store.next(open.batch, open.command);
            cursors.addLast(open);
        } else {
            open.there.values().removeIf(document -> model.get(document.get("_id")) != document);
            assertThat(open.seen).as("%s", open.command).containsAll(open.there.keySet());
        }
    }

    private static final class Open {

        private final Document command;
        private final Map<@Nullable Object, Document> there;
        private final Set<@Nullable Object> seen = new HashSet<>();
        private Batch batch;

        Open(Document command, Batch batch, Map<@Nullable Object, Document> there) {
            this.command = command;
            this.batch = batch;
            this.there = there;
        }

        private void take() {
            for (Document document : batch.documents()) {
                assertThat(seen.add(Shape.normal(document.get("_id"))))
                        .as("%s repeats %s", command, document)
                        .isTrue();
            }
        }
    }
}
