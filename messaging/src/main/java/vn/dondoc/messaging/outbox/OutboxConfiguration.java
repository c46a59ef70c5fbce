package vn.dondoc.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.HashMap;
import java.util.Map;
import net.javacrumbs.shedlock.core.LockProvider;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.observe.Gauges;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.store.Collections;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.messaging.event.CloudEvents;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxConfiguration {

    /** Acknowledged by all replicas in sync, without duplicates from its own retries. */
    @Bean(destroyMethod = "close")
    Producer<String, byte[]> eventProducer(KafkaProperties kafka, OutboxSettings settings, MeterRegistry meters) {
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        int timeout = Math.toIntExact(settings.deliveryTimeout().toMillis());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(producer).bindTo(meters);
        return producer;
    }

    @Bean
    Relay relay(
            MongoTemplate mongo,
            Producer<String, byte[]> eventProducer,
            OutboxSettings settings,
            MeterRegistry meters,
            Traces traces,
            @Value("${spring.application.name}") String service) {
        Dispatch dispatch = new Dispatch(eventProducer, CloudEvents.source(service), traces, meters);
        return new Relay(new OutboxPublisher(mongo.getDb(), dispatch), settings, meters);
    }

    @Bean
    Sweep sweep(
            MongoTemplate mongo,
            Collections collections,
            Relay relay,
            LockProvider locks,
            OutboxSettings settings,
            SystemClock clock) {
        return new Sweep(mongo.getDb(), collections, relay, locks, settings, clock);
    }

    @Bean
    AggregateStores aggregateStores(
            MongoTemplate mongo,
            Collections collections,
            Relay relay,
            JsonMapper json,
            BusinessClock business,
            SystemClock system,
            Traces traces) {
        return new AggregateStores(mongo, collections, relay, json, business, system, traces);
    }

    @Bean
    Backlog backlog(MongoTemplate mongo, Collections collections, SystemClock clock, Gauges gauges) {
        return new Backlog(mongo.getDb(), collections, clock, gauges);
    }
}
