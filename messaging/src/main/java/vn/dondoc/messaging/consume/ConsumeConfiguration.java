package vn.dondoc.messaging.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
@Import(EventConsumers.class)
public class ConsumeConfiguration {

    /**
     * Its producer is not a bean: it carries bytes as they came, and nothing else may use it.
     *
     * @param pause before what has failed is tried again; after that twice as long, and so on
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> deadLetters(
            KafkaProperties kafka, MeterRegistry meters, @Value("${dondoc.consume.pause:200ms}") Duration pause) {
        Map<String, Object> config = kafka.buildProducerProperties();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return new DeadLetters(
                new DefaultKafkaProducerFactory<>(config, new ByteArraySerializer(), new ByteArraySerializer()),
                meters,
                pause);
    }

    @Bean
    Bindings bindings(BindingServiceProperties properties, TopicSettings topics) {
        return new Bindings(properties, topics);
    }

    /** Headers come as the bytes that were sent: none can name a Java type for another to be turned into. */
    @Bean
    KafkaHeaderMapper plainHeaders() {
        return new SimpleKafkaHeaderMapper();
    }

    @Bean
    @ConditionalOnProperty(name = "dondoc.topics.declare", matchIfMissing = true)
    Topics topics(KafkaAdmin admin, TopicSettings settings, Bindings bindings) {
        return new Topics(admin, settings, bindings);
    }
}
