package vn.dondoc.messaging.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reads what the audit trail tells, sealed or not yet, in the order in which the calls came. */
@TestComponent
public final class AuditTrail {
    private final MongoTemplate mongo;

    AuditTrail(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Each entry once, with its fields as they are stored and its {@code id}. */
    public List<Document> entries() {
        List<Document> entries = new ArrayList<>();
        // First those that are not sealed: what is sealed meanwhile is found twice rather than not at all.
        for (Document open : mongo.getCollection("auditOpen").find()) {
            entries.add(open.append("id", open.remove("_id")));
        }
        for (Document sealed : mongo.getCollection("audit").find()) {
            entries.removeIf(entry -> entry.getString("id").equals(sealed.getString("id")));
            entries.add(sealed);
        }
        entries.sort(Comparator.comparing(entry -> entry.getString("id")));
        return entries;
    }

    /** What calls of this path left. */
    public List<Document> entries(String path) {
        return entries().stream()
                .filter(entry -> path.equals(entry.getString("path")))
                .toList();
    }
}
