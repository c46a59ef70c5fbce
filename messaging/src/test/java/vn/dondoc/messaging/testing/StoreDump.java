package vn.dondoc.messaging.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.observe.Traces;

/** Everything that a service has stored, as text: equal texts mean equal states. */
@TestComponent
public final class StoreDump {
    /** Not what a service knows but how it works, and the audit trail, which also tells of calls that changed nothing. */
    public static final Set<String> BOOKKEEPING = Set.of("locks", "changes", "auditOpen", "audit");

    private final MongoTemplate mongo;

    StoreDump(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** All documents but the bookkeeping, by collection; without ids and traces of outbox entries, which are minted. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String collection : mongo.getCollectionNames().stream().sorted().toList()) {
            if (!BOOKKEEPING.contains(collection)) {
                mongo.getCollection(collection)
                        .find()
                        .sort(new Document("_id", 1))
                        .forEach(document -> text.append(collection)
                                .append(' ')
                                .append(plain(document))
                                .append('\n'));
            }
        }
        return text.toString();
    }

    private static String plain(Document document) {
        document.remove("unpublishedSince");
        document.getList("outbox", Document.class, List.of()).forEach(entry -> {
            entry.remove("id");
            entry.remove(Traces.PARENT);
        });
        return new Document(new TreeMap<>(document)).toJson();
    }
}
