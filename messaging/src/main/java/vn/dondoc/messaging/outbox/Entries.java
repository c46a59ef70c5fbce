package vn.dondoc.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.messaging.BusinessClock;
import vn.dondoc.messaging.event.CloudEvents;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;

/** Turns raised events into the entries that wait in an aggregate's document until the relay has published them. */
final class Entries {
    private final JsonMapper json;
    private final BusinessClock clock;

    Entries(JsonMapper json, BusinessClock clock) {
        this.json = json;
        this.clock = clock;
    }

    List<Document> of(Aggregate aggregate) {
        return aggregate.raised().stream()
                .map(event -> entry(aggregate.id(), event))
                .toList();
    }

    private Document entry(String aggregateId, Event event) {
        Published published = event.getClass().getAnnotation(Published.class);
        if (published == null) {
            throw new IllegalStateException(event.getClass() + " lacks @Published");
        }
        String key = event instanceof Keyed keyed ? keyed.key() : aggregateId;
        return new Document("id", UuidCreator.getTimeOrderedEpoch().toString())
                .append("type", CloudEvents.type(published.type()))
                .append("topic", published.topic())
                .append("subject", aggregateId)
                .append("key", key)
                .append("time", Date.from(clock.instant()))
                .append("body", json.writeValueAsString(event));
    }
}
