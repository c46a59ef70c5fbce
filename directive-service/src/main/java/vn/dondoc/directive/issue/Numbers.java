package vn.dondoc.directive.issue;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.directive.card.Card;
import vn.dondoc.messaging.outbox.Aggregates;

/**
 * Which document bears a number of an issuer in a year. Of two that are given one number at the same moment, one claims it
 * and the other is refused. A claim by which no document came to bear the number counts for a minute: whoever holds it may
 * still be writing.
 */
@Component
class Numbers {
    private static final Duration WRITING = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final Aggregates<Directive> directives;
    private final SystemClock clock;

    Numbers(MongoOperations mongo, Aggregates<Directive> directives, SystemClock clock) {
        this.mongo = mongo;
        this.directives = directives;
        this.clock = clock;
    }

    /**
     * Claims a number for a directive, once more without effect.
     *
     * @throws Refusal 409 if another document has it
     */
    void claim(String number, int year, Directive directive) {
        String key = Card.number(number);
        String issuer = directive.content().issuer();
        boolean isMine = take(issuer + " " + year + " " + key, directive.id());
        // Only now: whoever held the claim before has perhaps come to bear the number in between.
        if (!isMine || isBorne(key, year, issuer, directive.id())) {
            throw Refusal.conflict("number-taken", number, String.valueOf(year));
        }
    }

    /** Whether another of that year, or of no known year, has it; one that was taken back has it no more. */
    private boolean isBorne(String key, int year, String issuer, String but) {
        Criteria borne = Criteria.where("card.number")
                .is(key)
                .and("content.issuer")
                .is(issuer)
                .and("card.year")
                .in(Arrays.asList(year, null))
                .and("state")
                .ne(Directive.State.RECALLED)
                .and("_id")
                .ne(but);
        return !directives
                .heads(Query.query(borne).limit(1), DirectiveHead.class)
                .isEmpty();
    }

    private boolean take(String claim, String by) {
        Instant now = clock.instant();
        if (insert(new Document("_id", claim).append("by", by).append("at", Date.from(now)))) {
            return true;
        }
        Document mine = new Document("by", by);
        Document old = new Document("at", new Document("$lt", Date.from(now.minus(WRITING))));
        Document open = new Document("_id", claim).append("$or", List.of(mine, old));
        Document taken = new Document("$set", new Document("by", by).append("at", Date.from(now)));
        return claims().updateOne(open, taken).getMatchedCount() > 0;
    }

    private boolean insert(Document claim) {
        try {
            claims().insertOne(claim);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private MongoCollection<Document> claims() {
        return mongo.getCollection("numberClaims");
    }
}
