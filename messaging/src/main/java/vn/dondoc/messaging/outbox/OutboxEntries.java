package vn.dondoc.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.event.CloudEvents;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;

/** Turns raised events into the entries that wait in an aggregate's document until the relay has published them. */
final class OutboxEntries {
    private final JsonMapper json;
    private final BusinessClock clock;
    private final Traces traces;

    OutboxEntries(JsonMapper json, BusinessClock clock, Traces traces) {
        this.json = json;
        this.clock = clock;
        this.traces = traces;
    }

    List<Document> of(Aggregate aggregate) {
        String place = traces.here();
        return aggregate.raised().stream()
                .map(event -> entry(aggregate.id(), event, place))
                .toList();
    }

    private Document entry(String aggregateId, Event event, @Nullable String place) {
        Published published = event.getClass().getAnnotation(Published.class);
        if (published == null) {
            throw new IllegalStateException(event.getClass() + " lacks @Published");
        }
        String key = event instanceof Keyed keyed ? keyed.key() : aggregateId;
        Document entry = new Document("id", UuidCreator.getTimeOrderedEpoch().toString())
                .append("type", CloudEvents.type(published.type()))
                .append("topic", published.topic())
                .append("subject", aggregateId)
                .append("key", key)
                .append("time", Date.from(clock.instant()))
                .append("body", json.writeValueAsString(event));
        return place == null ? entry : entry.append(Traces.PARENT, place);
    }
}
