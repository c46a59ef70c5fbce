package vn.dondoc.messaging.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.messaging.event.CloudEvents;

/** Reads the events that a service has stored and nobody has published, oldest first. */
@TestComponent
public final class Outbox {
    private final MongoTemplate mongo;

    Outbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A stored event. */
    public record Out(String id, String type, String topic, String key, String body) {}

    public List<Out> events() {
        List<Out> events = new ArrayList<>();
        for (String collection : mongo.getCollectionNames()) {
            for (Document document : mongo.getCollection(collection).find().projection(new Document("outbox", 1))) {
                for (Document entry : document.getList("outbox", Document.class, List.of())) {
                    events.add(new Out(
                            entry.getString("id"),
                            entry.getString("type"),
                            entry.getString("topic"),
                            entry.getString("key"),
                            entry.getString("body")));
                }
            }
        }
        events.sort(Comparator.comparing(Out::id));
        return events;
    }

    /** Those of one short type, for example {@code task.assigned}. */
    public List<Out> events(String type) {
        return events().stream()
                .filter(event -> event.type().equals(CloudEvents.type(type)))
                .toList();
    }
}
