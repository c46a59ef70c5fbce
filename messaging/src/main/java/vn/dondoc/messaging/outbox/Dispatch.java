package vn.dondoc.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.messaging.event.CloudEvents;

/** Sends one entry of an outbox as a CloudEvent that goes on with the trace of whoever stored it. */
final class Dispatch {
    private final Producer<String, byte[]> producer;
    private final String source;
    private final Traces traces;
    private final Meter.MeterProvider<Counter> published;

    Dispatch(Producer<String, byte[]> producer, String source, Traces traces, MeterRegistry meters) {
        this.producer = producer;
        this.source = source;
        this.traces = traces;
        this.published = Counter.builder("dondoc.events.published")
                .description("Events that the broker has acknowledged")
                .withRegistry(meters);
    }

    /** Hands it to the producer; {@link #flush()} makes it leave. */
    Future<RecordMetadata> send(Document entry) {
        String type = entry.getString("type");
        try (var _ = traces.step("publish " + type, Span.Kind.PRODUCER, entry.getString(Traces.PARENT))) {
            return producer.send(record(entry, traces.here()), (_, failure) -> {
                if (failure == null) {
                    published.withTag("type", type).increment();
                }
            });
        }
    }

    void flush() {
        producer.flush();
    }

    private ProducerRecord<String, byte[]> record(Document entry, @Nullable String place) {
        ProducerRecord<String, byte[]> out = new ProducerRecord<>(
                entry.getString("topic"),
                entry.getString("key"),
                entry.getString("body").getBytes(StandardCharsets.UTF_8));
        header(out, CloudEvents.SPECVERSION, "1.0");
        header(out, CloudEvents.ID, entry.getString("id"));
        header(out, CloudEvents.TYPE, entry.getString("type"));
        header(out, CloudEvents.SOURCE, source);
        header(out, CloudEvents.SUBJECT, entry.getString("subject"));
        header(out, CloudEvents.TIME, entry.getDate("time").toInstant().toString());
        header(out, CloudEvents.CONTENT_TYPE, "application/json");
        if (place != null) {
            header(out, Traces.PARENT, place);
        }
        return out;
    }

    private static void header(ProducerRecord<String, byte[]> out, String name, String value) {
        out.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
