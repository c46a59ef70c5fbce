package vn.dondoc.messaging.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import vn.dondoc.chassis.store.Transience;

/**
 * Sends a record that cannot be handled to {@code dlq.<group>.<topic>} after a few tries, so that its neighbours go
 * on; one that is refused, at once. While the store is away nothing is dead-lettered: the consumer waits.
 */
public final class DeadLetters
        implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>>, DisposableBean {
    /** What went wrong first, in its own words; the headers of the framework tell what became of that. */
    public static final String REASON = "dondoc-reason";

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> out;
    private final MeterRegistry meters;
    private final Duration pause;

    DeadLetters(DefaultKafkaProducerFactory<byte[], byte[]> producers, MeterRegistry meters, Duration pause) {
        this.producers = producers;
        this.out = new KafkaTemplate<>(producers);
        this.meters = meters;
        this.pause = pause;
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        DeadLetterPublishingRecoverer publisher = new DeadLetterPublishingRecoverer(
                out, (record, failure) -> new TopicPartition(TopicSettings.deadLetters(group, record.topic()), 0));
        publisher.addHeadersFunction((record, failure) -> new RecordHeaders(List.of(why(failure))));
        publisher.excludeHeader(DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
        // Waits for the broker's yes: a dead letter that was not written is not passed over.
        publisher.setFailIfSendResultIsError(true);
        // There from the beginning: of a counter that begins with its first letter nobody sees that one.
        Counter dead = Counter.builder("dondoc.dead.letters")
                .description("Records that could not be handled and were put aside")
                .tag("topic", destination)
                .register(meters);
        DefaultErrorHandler handler = new DefaultErrorHandler((record, failure) -> {
            publisher.accept(record, failure);
            dead.increment();
        });
        handler.setBackOffFunction(this::patience);
        handler.setLogLevel(org.springframework.kafka.KafkaException.Level.WARN);
        container.setCommonErrorHandler(handler);
    }

    /** What lies beneath the layers of listeners and handlers, for whoever lists the letters. */
    private static Header why(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String words = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new RecordHeader(REASON, words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() {
        producers.destroy();
    }

    private BackOff patience(ConsumerRecord<?, ?> record, Exception failure) {
        if (Transience.isTransient(failure)) {
            return new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS);
        }
        if (isRefused(failure)) {
            return new FixedBackOff(0, 0);
        }
        ExponentialBackOff fewTries = new ExponentialBackOff(pause.toMillis(), 2);
        fewTries.setMaxAttempts(3);
        return fewTries;
    }

    private static boolean isRefused(Exception failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Refused) {
                return true;
            }
        }
        return false;
    }
}
