package vn.dondoc.messaging.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.store.Transience;
import vn.dondoc.messaging.event.CloudEvents;
import vn.dondoc.messaging.event.Received;

/**
 * Hands a polled batch of one topic to the handlers of a service. Neighbours of one type go together to the handlers
 * that take many; what fails is named by its place in the batch, so that only it is tried again and dead-lettered.
 * What nobody here takes, by its type or as one of the others, is for other services. An event that does not name the
 * topic's owner as its source is refused.
 */
public final class EventConsumer implements Consumer<Message<List<byte[]>>> {
    /** What the log calls the id of an event. */
    private static final String EVENT = "eventId";

    private final JsonMapper json;
    private final TopicSettings topics;
    private final Traces traces;
    private final ConsumedEvents consumed;
    private final Map<String, Handler<?>> handlers = new HashMap<>();
    private @Nullable Handler<?> others;

    EventConsumer(JsonMapper json, TopicSettings topics, Traces traces, MeterRegistry meters) {
        this.json = json;
        this.topics = topics;
        this.traces = traces;
        this.consumed = new ConsumedEvents(meters);
    }

    private record Handler<E>(String name, Class<E> type, boolean takesMany, Consumer<List<Received<E>>> handle) {
        Handler<E> named(String other) {
            return new Handler<>(other, type, takesMany, handle);
        }
    }

    /** An event and the place in a trace where it was sent. */
    private record Heard<E>(Received<E> event, @Nullable String place) {}

    /** Hands each event of this short type, for example {@code task.assigned}, to the handler, one at a time. */
    public <E> EventConsumer on(String type, Class<E> data, Consumer<Received<E>> handler) {
        return with(new Handler<>(type, data, false, one -> one.forEach(handler)));
    }

    /** Hands events of this type that follow each other to the handler together. */
    public <E> EventConsumer onAll(String type, Class<E> data, Consumer<List<Received<E>>> handler) {
        return with(new Handler<>(type, data, true, handler));
    }

    private EventConsumer with(Handler<?> handler) {
        if (handlers.putIfAbsent(CloudEvents.type(handler.name()), handler) != null) {
            throw new IllegalArgumentException("Two handlers of " + handler.name());
        }
        return this;
    }

    /**
     * Hands all events of the topic that have no handler of their own, also those of a type that comes later, to this one:
     * for what every event of a topic carries.
     */
    public <E> EventConsumer onOthers(Class<E> data, Consumer<List<Received<E>>> handler) {
        if (others != null) {
            throw new IllegalArgumentException("Two handlers of all others");
        }
        others = new Handler<>("others", data, true, handler);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // The binder's header for a batch: one map of headers for each record.
    public void accept(Message<List<byte[]>> batch) {
        List<?> bodies = batch.getPayload();
        List<Map<String, Object>> headers =
                (List<Map<String, Object>>) batch.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS);
        if (headers == null || headers.size() != bodies.size()) {
            throw new IllegalStateException("A binding that is not in batch mode");
        }
        String source = sourceOf(batch);
        int from = 0;
        while (from < bodies.size()) {
            String type = header(headers.get(from), CloudEvents.TYPE);
            if (type == null) {
                throw new BatchListenerFailedException("A record without the type of a CloudEvent", from);
            }
            int to = from + 1;
            while (to < bodies.size() && type.equals(header(headers.get(to), CloudEvents.TYPE))) {
                to++;
            }
            Handler<?> handler = handlerOf(type);
            if (handler == null) {
                consumed.ignored(to - from);
            } else {
                hand(handler, type, source, bodies.subList(from, to), headers.subList(from, to), from);
            }
            from = to;
        }
    }

    /** Whether events of this full type have a handler here. */
    public boolean takes(String type) {
        return handlerOf(type) != null;
    }

    private @Nullable Handler<?> handlerOf(String type) {
        Handler<?> own = handlers.get(type);
        return own == null && others != null ? others.named(CloudEvents.name(type)) : own;
    }

    /** The only source that events of this topic can have. */
    private String sourceOf(Message<List<byte[]>> batch) {
        if (batch.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC) instanceof List<?> received
                && received.getFirst() instanceof String topic) {
            return topics.ownerOf(topic)
                    .map(CloudEvents::source)
                    .orElseThrow(() -> new IllegalStateException("A topic that nobody owns: " + topic));
        }
        throw new IllegalStateException("A batch without the name of its topic");
    }

    private void hand(
            Handler<?> handler,
            String type,
            String source,
            List<?> bodies,
            List<Map<String, Object>> headers,
            int offset) {
        try {
            handle(handler, source, bodies, headers, offset);
            consumed.handled(type, handlers.containsKey(type), bodies.size());
        } catch (BatchListenerFailedException e) {
            boolean refused = e.getCause() instanceof Refused;
            consumed.failed(type, handlers.containsKey(type), e.getIndex() - offset, refused);
            throw e;
        }
    }

    private <E> void handle(
            Handler<E> handler, String source, List<?> bodies, List<Map<String, Object>> headers, int offset) {
        List<Heard<E>> events = new ArrayList<>();
        RuntimeException unreadable = null;
        for (int i = 0; i < bodies.size() && unreadable == null; i++) {
            try {
                events.add(new Heard<>(
                        read(handler.type(), source, bodies.get(i), headers.get(i)),
                        header(headers.get(i), Traces.PARENT)));
            } catch (RuntimeException e) {
                unreadable = e;
            }
        }
        if (!events.isEmpty()) {
            handle(handler, events, offset);
        }
        if (unreadable != null) {
            throw new BatchListenerFailedException(
                    String.valueOf(unreadable.getMessage()), unreadable, offset + events.size());
        }
    }

    private <E> void handle(Handler<E> handler, List<Heard<E>> events, int offset) {
        if (handler.takesMany() && events.size() > 1) {
            try {
                give(handler, events);
                return;
            } catch (RuntimeException e) {
                if (Transience.isTransient(e)) {
                    throw new BatchListenerFailedException(String.valueOf(e.getMessage()), e, offset);
                }
                // One of them is at fault: below, each for itself, it will be found.
            }
        }
        for (int i = 0; i < events.size(); i++) {
            try {
                give(handler, events.subList(i, i + 1));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException(String.valueOf(e.getMessage()), e, offset + i);
            }
        }
    }

    /** Within their trace; the log says which event is at hand, of several the first. */
    private <E> void give(Handler<E> handler, List<Heard<E>> events) {
        List<String> places =
                events.stream().map(Heard::place).filter(Objects::nonNull).toList();
        try (var step = traces.step("handle " + handler.name(), Span.Kind.CONSUMER, places);
                var _ = MDC.putCloseable(EVENT, events.getFirst().event().id())) {
            try {
                handler.handle().accept(events.stream().map(Heard::event).toList());
            } catch (RuntimeException e) {
                step.failed(e);
                throw e;
            }
        }
    }

    private <E> Received<E> read(Class<E> type, String source, Object body, Map<String, Object> headers) {
        if (!source.equals(header(headers, CloudEvents.SOURCE))) {
            throw new Refused(
                    "An event of " + source + " that names another source: " + header(headers, CloudEvents.SOURCE));
        }
        String id = required(headers, CloudEvents.ID);
        String time = required(headers, CloudEvents.TIME);
        if (!(body instanceof byte[] bytes)) {
            throw new IllegalArgumentException(
                    "A record whose body is " + body.getClass().getSimpleName());
        }
        E data = json.readValue(bytes, type);
        if (data == null) {
            throw new IllegalArgumentException("A record whose body is null");
        }
        Completeness.require(data);
        return new Received<>(id, Instant.parse(time), data);
    }

    private static String required(Map<String, Object> headers, String name) {
        String value = header(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("A record without " + name + ", only " + headers.keySet());
        }
        return value;
    }

    /** Only text counts: what a header claims to be beyond that is not looked at. */
    private static @Nullable String header(Map<String, Object> headers, String name) {
        return switch (headers.get(name)) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }
}
