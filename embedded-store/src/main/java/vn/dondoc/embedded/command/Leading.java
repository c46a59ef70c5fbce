package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.query.Query;

/**
 * The beginning of a pipeline that is a query: {@code $match}, {@code $sort}, {@code $skip} and {@code $limit}, each at most
 * once and in this order.
 *
 * @param rest the stages behind it
 */
record Leading(Document filter, @Nullable Document order, int skip, int limit, List<Document> rest) {

    private static final List<String> STAGES = List.of("$match", "$sort", "$skip", "$limit");

    static Leading of(List<Document> pipeline) {
        Document taken = new Document();
        int at = 0;
        int last = -1;
        for (Document stage : pipeline) {
            String name = stage.size() == 1 ? stage.keySet().iterator().next() : "";
            int place = STAGES.indexOf(name);
            if (place <= last || !isTakeable(name, stage.get(name))) {
                break;
            }
            taken.put(name, stage.get(name));
            last = place;
            at++;
        }
        return new Leading(
                Reading.document(taken.get("$match")),
                (Document) taken.get("$sort"),
                Reading.number(taken.get("$skip"), 0),
                Reading.number(taken.get("$limit"), 0),
                pipeline.subList(at, pipeline.size()));
    }

    /** What is wrong is left to the library, which says so. */
    private static boolean isTakeable(String name, @Nullable Object value) {
        return switch (name) {
            case "$match" -> value instanceof Document;
            case "$sort" ->
                value instanceof Document order
                        && !order.isEmpty()
                        && order.values().stream().allMatch(Number.class::isInstance);
            case "$skip", "$limit" ->
                value instanceof Number number && number.longValue() > 0 && number.longValue() < Integer.MAX_VALUE / 2;
            default -> false;
        };
    }

    Query query(@Nullable Object hint) {
        return new Query(filter, order, skip, limit, hint, ReadFields.of(this), Tally.is(this));
    }
}
