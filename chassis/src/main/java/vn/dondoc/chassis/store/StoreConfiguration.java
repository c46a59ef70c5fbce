package vn.dondoc.chassis.store;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.time.SystemClock;

@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    Collections collections() {
        return new Collections();
    }

    @Bean
    MongoCustomConversions conversions(Texts texts) {
        return new MongoCustomConversions(List.of(
                new DatesAsText.DateToText(),
                new DatesAsText.TextToDate(),
                new MessagesAsCodes.MessageToDocument(),
                new MessagesAsCodes.DocumentToMessage(),
                new MessagesAsCodes.ViolationToDocument(texts),
                new MessagesAsCodes.DocumentToViolation()));
    }

    @Bean
    ExtensibleLockProvider lockProvider(MongoTemplate mongo) {
        return new MongoLockProvider(mongo.getDb().getCollection("locks"));
    }

    @Bean
    StoreChanges storeChanges(
            MongoTemplate mongo,
            Collections collections,
            List<StoreChange> changes,
            ExtensibleLockProvider locks,
            SystemClock clock,
            MappingMongoConverter converter) {
        // No Java class name in the store.
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return new StoreChanges(mongo.getDb(), collections, changes, locks, clock);
    }

    /** A caller gets its 503 soon, and a store that hangs frees its threads. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS));
    }
}
