package vn.dondoc.directive.reorganisation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Which reorganisation decides at this moment about which units: of two that name one unit the other has to stand back.
 * A claim is held while its reorganisation is under way; what is left of one that is over counts for nothing.
 */
@Component
class Claims {
    private final MongoOperations mongo;

    Claims(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Claims these units for that reorganisation, once more without effect. They are taken in the order of their codes,
     * so that of several who meet one gets all.
     *
     * @param codes also of units that are not there yet
     * @param isUnderWay whether a reorganisation is neither done nor refused
     * @return code of the first that another has; none if all are claimed
     */
    Optional<String> take(Collection<String> codes, String by, Predicate<String> isUnderWay) {
        return codes.stream()
                .sorted()
                .filter(code -> !take(code, by, isUnderWay))
                .findFirst();
    }

    private boolean take(String code, String by, Predicate<String> isUnderWay) {
        while (!insert(code, by)) {
            String holder = Optional.ofNullable(
                            claims().find(new Document("_id", code)).first())
                    .map(claim -> claim.getString("by"))
                    .orElse(null);
            if (by.equals(holder)) {
                return true;
            }
            if (holder != null && isUnderWay.test(holder)) {
                return false;
            }
            claims().deleteOne(new Document("_id", code).append("by", holder));
        }
        return true;
    }

    private boolean insert(String code, String by) {
        try {
            claims().insertOne(new Document("_id", code).append("by", by));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Gives up all that the reorganisation has claimed, once what became of it is stored. */
    void release(String by) {
        claims().deleteMany(new Document("by", by));
    }

    /** Gives up what those have left that died after the last of their steps. */
    void releaseWhatIsOver(Predicate<String> isUnderWay) {
        claims().distinct("by", String.class).into(new ArrayList<>()).stream()
                .filter(isUnderWay.negate())
                .forEach(this::release);
    }

    private MongoCollection<Document> claims() {
        return mongo.getCollection("reorganisationClaims");
    }
}
