package vn.dondoc.embedded.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.embedded.query.Found;

/** A group that does nothing but count: the library adds up how many a document stands for, where it would add ones. */
final class Tally {
    /** No document of a client's has it: names do not begin so. */
    private static final String TIMES = "\u0001times";

    private Tally() {}

    static boolean is(Leading leading) {
        if (leading.order() != null || leading.skip() > 0 || leading.rest().isEmpty()) {
            return false;
        }
        return leading.rest().getFirst().get("$group") instanceof Document group
                && group.size() > 1
                && group.entrySet().stream().allMatch(field -> field.getKey().equals("_id") || isOne(field.getValue()));
    }

    private static boolean isOne(Object accumulator) {
        return accumulator instanceof Document sum && sum.equals(new Document("$sum", 1));
    }

    /** The stages that ask the same of documents that stand for several. */
    static List<Document> of(List<Document> stages) {
        Document adding = new Document();
        Reading.document(stages.getFirst().get("$group"))
                .forEach((name, value) ->
                        adding.append(name, name.equals("_id") ? value : new Document("$sum", "$" + TIMES)));
        List<Document> all = new ArrayList<>(stages);
        all.set(0, new Document("$group", adding));
        return all;
    }

    static Document counted(Found found) {
        return found.document().append(TIMES, found.times());
    }
}
