package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.index.IndexedField;
import vn.dondoc.embedded.index.StoredIndex;
import vn.dondoc.embedded.query.Plan;
import vn.dondoc.embedded.query.Query;
import vn.dondoc.embedded.query.Scan;

/** Answers {@code explain}: which index a command uses and, unless only the plan is asked for, what it read. */
final class Explain {

    private Explain() {}

    static Document of(StoreDatabase database, Document command) {
        Document explained = Reading.document(command.get("explain"));
        if (explained.isEmpty()) {
            throw new MongoServerError(2, "BadValue", "explain command requires a nested object");
        }
        String name = String.valueOf(explained.values().iterator().next());
        Query query = query(explained);
        StoreCollection collection = database.collection(name);
        boolean runs = !"queryPlanner".equals(command.get("verbosity"));
        Document planner = new Document("namespace", database.namespace(name)).append("parsedQuery", query.filter());
        Document reply = new Document("queryPlanner", planner);
        if (collection == null) {
            planner.append("winningPlan", new Document("stage", "EOF")).append("rejectedPlans", List.of());
            reply.append("executionStats", statistics(0, 0, 0));
        } else {
            Scan scan = collection.scan(query);
            planner.append("winningPlan", stage(scan.plan())).append("rejectedPlans", List.of());
            if (runs) {
                long returned = collection.in(query, scan).count();
                reply.append("executionStats", statistics(returned, scan.keysExamined(), scan.documentsExamined()));
            }
        }
        Utils.markOkay(reply);
        return reply;
    }

    private static Query query(Document command) {
        String kind = command.keySet().iterator().next();
        return switch (kind.toLowerCase(java.util.Locale.ROOT)) {
            case "find" -> query(command, "filter", "sort");
            case "count", "distinct" -> query(command, "query", "");
            case "findandmodify" -> {
                Query found = query(command, "query", "sort");
                yield new Query(found.filter(), found.order(), 0, 1, found.hint());
            }
            case "aggregate" ->
                Leading.of(Aggregation.parse(command.get("pipeline"))).query(command.get("hint"));
            case "update" -> first(command, "updates");
            case "delete" -> first(command, "deletes");
            default ->
                throw new MongoServerError(59, "CommandNotFound", "Explain failed due to unknown command: " + kind);
        };
    }

    private static Query query(Document command, String filter, String order) {
        return new Query(
                Reading.document(command.get(filter)),
                command.get(order) instanceof Document fields ? fields : null,
                Reading.number(command.get("skip"), 0),
                Math.abs(Reading.number(command.get("limit"), 0)),
                command.get("hint"));
    }

    private static Query first(Document command, String changes) {
        Object first = command.get(changes) instanceof Collection<?> all && !all.isEmpty()
                ? all.iterator().next()
                : new Document();
        Document change = Reading.document(first);
        boolean all = Utils.isTrue(change.get("multi"))
                || changes.equals("deletes") && Reading.number(change.get("limit"), 0) == 0;
        return new Query(Reading.document(change.get("q")), null, 0, all ? 0 : 1, change.get("hint"));
    }

    private static Document stage(Plan plan) {
        Document found;
        if (!plan.branches().isEmpty()) {
            found = new Document("stage", "FETCH")
                    .append(
                            "inputStage",
                            new Document("stage", "OR")
                                    .append(
                                            "inputStages",
                                            plan.branches().stream()
                                                    .map(Explain::stage)
                                                    .toList()));
        } else if (plan.isScan()) {
            found = new Document("stage", "COLLSCAN").append("direction", direction(plan));
        } else {
            found = new Document("stage", "FETCH").append("inputStage", index(plan, plan.index()));
        }
        return plan.ordered() ? found : new Document("stage", "SORT").append("inputStage", found);
    }

    private static Document index(Plan plan, @Nullable StoredIndex index) {
        if (index == null) {
            throw new IllegalArgumentException("not a plan over an index");
        }
        Document keys = new Document();
        for (IndexedField field : index.definition().fields()) {
            keys.append(field.name(), field.ascending() ? 1 : -1);
        }
        return new Document("stage", plan.merged() ? "SORT_MERGE" : "IXSCAN")
                .append("keyPattern", keys)
                .append("indexName", index.getName())
                .append("isMultiKey", !index.entry().isOrdered())
                .append("isUnique", index.isUnique())
                .append("isSparse", index.definition().sparse())
                .append("isPartial", index.definition().partial() != null)
                .append("direction", direction(plan));
    }

    private static String direction(Plan plan) {
        return plan.down() ? "backward" : "forward";
    }

    private static Document statistics(long returned, long keys, long documents) {
        return new Document("executionSuccess", true)
                .append("nReturned", returned)
                .append("totalKeysExamined", keys)
                .append("totalDocsExamined", documents);
    }
}
