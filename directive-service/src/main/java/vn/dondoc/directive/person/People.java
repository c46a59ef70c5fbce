package vn.dondoc.directive.person;

import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Refusal;

/** Everybody who has signed in, by id: the only place where what a token says of a name is kept. */
@Component
public final class People {
    private final MongoTemplate mongo;

    People(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those of the ids that are known, in the order of their ids. */
    public List<Person> find(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)).with(Sort.by("_id")), Person.class);
    }

    /** Keeps what the sign-in says, unless it has said something later. */
    public void remember(Person person) {
        Query notLater =
                Query.query(Criteria.where("_id").is(person.id()).and("toldAt").lte(person.toldAt()));
        Update told =
                Update.update("name", person.name()).set("unit", person.unit()).set("toldAt", person.toldAt());
        try {
            mongo.upsert(notLater, told, Person.class);
        } catch (DuplicateKeyException e) {
            // What is there now was said later, or is there since a moment ago.
            mongo.updateFirst(notLater, told, Person.class);
        }
    }

    /** @throws Refusal 404 if nobody of this id is known */
    public void erase(String id) {
        if (mongo.remove(Query.query(Criteria.where("_id").is(id)), Person.class)
                        .getDeletedCount()
                == 0) {
            throw Refusal.notFound();
        }
    }
}
