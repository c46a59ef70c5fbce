package vn.dondoc.messaging.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.messaging.event.CloudEvents;
import vn.dondoc.messaging.event.Received;

/**
 * Hands a polled batch of one topic to the handlers of a service. Neighbours of one type go together to the handlers
 * that take many; what fails is named by its place in the batch, so that only it is tried again and dead-lettered.
 * Types without a handler here are for others.
 */
public final class EventConsumer implements Consumer<Message<List<byte[]>>> {
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final Map<String, Handler<?>> handlers = new HashMap<>();

    EventConsumer(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    private record Handler<E>(Class<E> type, boolean takesMany, Consumer<List<Received<E>>> handle) {}

    /** Hands each event of this short type, for example {@code task.assigned}, to the handler, one at a time. */
    public <E> EventConsumer on(String type, Class<E> data, Consumer<Received<E>> handler) {
        handlers.put(CloudEvents.type(type), new Handler<>(data, false, one -> one.forEach(handler)));
        return this;
    }

    /** Hands events of this type that follow each other to the handler together. */
    public <E> EventConsumer onAll(String type, Class<E> data, Consumer<List<Received<E>>> handler) {
        handlers.put(CloudEvents.type(type), new Handler<>(data, true, handler));
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
        int from = 0;
        while (from < bodies.size()) {
            String type = header(headers.get(from), CloudEvents.TYPE);
            int to = from + 1;
            while (to < bodies.size() && type != null && type.equals(header(headers.get(to), CloudEvents.TYPE))) {
                to++;
            }
            Handler<?> handler = handlers.get(type == null ? "" : type);
            if (type == null) {
                throw new BatchListenerFailedException("A record without the type of a CloudEvent", from);
            }
            if (handler != null) {
                handle(handler, bodies.subList(from, to), headers.subList(from, to), from);
            }
            meters.counter("dondoc.events.consumed", "type", type, "outcome", handler == null ? "ignored" : "handled")
                    .increment((double) to - from);
            from = to;
        }
    }

    private <E> void handle(Handler<E> handler, List<?> bodies, List<Map<String, Object>> headers, int offset) {
        List<Received<E>> events = new java.util.ArrayList<>();
        RuntimeException unreadable = null;
        for (int i = 0; i < bodies.size() && unreadable == null; i++) {
            try {
                events.add(read(handler.type(), bodies.get(i), headers.get(i)));
            } catch (RuntimeException e) {
                unreadable = e;
            }
        }
        if (!events.isEmpty()) {
            handle(handler, events, offset);
        }
        if (unreadable != null) {
            throw new BatchListenerFailedException("An unreadable record", unreadable, offset + events.size());
        }
    }

    private static <E> void handle(Handler<E> handler, List<Received<E>> events, int offset) {
        if (handler.takesMany() && events.size() > 1) {
            try {
                handler.handle().accept(events);
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
                handler.handle().accept(events.subList(i, i + 1));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException(String.valueOf(e.getMessage()), e, offset + i);
            }
        }
    }

    private <E> Received<E> read(Class<E> type, Object body, Map<String, Object> headers) {
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

    private static @Nullable String header(Map<String, Object> headers, String name) {
        Object value = headers.get(name);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) value;
    }
}
