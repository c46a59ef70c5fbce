package vn.dondoc.directive.group;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.Units;
import vn.dondoc.messaging.outbox.Aggregates;

/** The whole directory in memory, loaded again only when a unit or a group is new or different. */
@Component
public final class Directories {
    private final Units units;
    private final Aggregates<UnitGroup> groups;
    private final MongoOperations mongo;
    private @Nullable Loaded last;

    Directories(Units units, Aggregates<UnitGroup> groups, MongoOperations mongo) {
        this.units = units;
        this.groups = groups;
        this.mongo = mongo;
    }

    private record Loaded(List<Document> state, Directory directory) {}

    /** Every unit and group that is or was, as the store has them now. */
    public synchronized Directory current() {
        // Asked before: what is changed while it is loaded is seen the next time.
        List<Document> state = List.of(state(Unit.class), state(UnitGroup.class));
        if (last == null || !last.state.equals(state)) {
            last = new Loaded(state, load());
        }
        return last.directory;
    }

    /** Nothing is ever taken out, and each write moves a version: the same number and sum are the same content. */
    private Document state(Class<?> type) {
        Document state = mongo.aggregate(
                        newAggregation(group().count().as("number").sum("v").as("versions")),
                        mongo.getCollectionName(type),
                        Document.class)
                .getUniqueMappedResult();
        return state == null ? new Document() : state;
    }

    private Directory load() {
        Map<String, GroupDetails> named = new HashMap<>();
        groups.find(new Query()).forEach(group -> named.put(group.id(), group.details()));
        return new Directory(
                units.all().stream()
                        .map(unit -> new Directory.Listed(unit.id(), unit.details(), unit.names()))
                        .toList(),
                named);
    }
}
