package vn.dondoc.chassis.audit;

import io.micrometer.core.instrument.MeterRegistry;
import net.javacrumbs.shedlock.core.LockProvider;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.chassis.time.SystemClock;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {
    /** What is not in the store, or must also be elsewhere. */
    static final Logger LOG = LoggerFactory.getLogger("vn.dondoc.audit");

    @Bean
    Trail auditTrail(MongoTemplate mongo) {
        return new Trail(mongo.getDb());
    }

    @Bean
    StoreChange auditIndexes(Trail trail) {
        return new StoreChange("000-audit", store -> trail.layOut());
    }

    @Bean
    Sealer sealer(Trail trail, LockProvider locks, AuditSettings settings, SystemClock clock) {
        return new Sealer(trail, locks, settings, clock);
    }

    @Bean
    AuditMeters auditMeters(Trail trail, SystemClock clock, MeterRegistry meters) {
        return new AuditMeters(trail, clock, meters);
    }

    @Bean
    Ledger ledger(Trail trail) {
        return new Ledger(trail);
    }

    @Bean
    Witness auditWitness(
            Trail trail,
            Ledger ledger,
            KafkaProperties kafka,
            Producer<String, byte[]> eventProducer,
            AuditSettings settings,
            SystemClock clock,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service) {
        Marks marks = new Marks(kafka.buildConsumerProperties(), service);
        return new Witness(trail, ledger, new Witness.Place(service, marks, eventProducer), settings, clock, meters);
    }

    /** After the witness, that it may tell of the last counts when both end. */
    @Bean
    @DependsOn("auditWitness")
    RefusedCalls auditRefusals(Ledger ledger, SystemClock clock) {
        return new RefusedCalls(ledger, clock);
    }

    @Bean
    Recorder auditRecorder(Ledger ledger, RefusedCalls refusals, SystemClock clock) {
        return new Recorder(ledger, refusals, clock);
    }
}
