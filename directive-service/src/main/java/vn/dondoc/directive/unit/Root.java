package vn.dondoc.directive.unit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which unit is the root of the tree: one document, so that of two who come at once one is refused. */
@Component
public final class Root {
    private static final String SEAT = "root";

    private final MongoOperations mongo;

    Root(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Code of the root, if there is one. */
    public Optional<String> code() {
        return holder().filter(
                        code -> mongo.exists(Query.query(Criteria.where("_id").is(code)), Unit.class));
    }

    /**
     * Takes the seat for this unit before the unit is stored.
     *
     * @return the code of the unit that has it now
     */
    public String claim(String code) {
        try {
            seat().insertOne(new Document("_id", SEAT).append("code", code));
            return code;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        if (code().isEmpty()) {
            // Whoever took it died before its unit was stored.
            seat().updateOne(
                            new Document("_id", SEAT).append("code", holder().orElse(code)),
                            new Document("$set", new Document("code", code)));
        }
        return holder().orElse(code);
    }

    private Optional<String> holder() {
        return Optional.ofNullable(seat().find(new Document("_id", SEAT)).first())
                .map(seat -> seat.getString("code"));
    }

    private MongoCollection<Document> seat() {
        return mongo.getCollection("unitRoot");
    }
}
