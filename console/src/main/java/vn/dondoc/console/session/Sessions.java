package vn.dondoc.console.session;

import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoSession;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** Sessions are kept in the console's own store, for all replicas and over a restart; what is in them is encrypted. */
@Configuration(proxyBeanMethods = false)
@EnableMongoHttpSession(collectionName = TokenStore.SESSIONS)
class Sessions {

    @Bean
    Cipher cipher(SignInSettings settings) {
        return new Cipher(settings.keys());
    }

    /**
     * Who waits for a page hears soon that there is none (it is asked for the session four times), and a store that hangs frees
     * its threads.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS));
    }

    @Bean
    JdkMongoSessionConverter sessionConverter(SignInSettings settings, Cipher cipher) {
        SerializingConverter serializing = new SerializingConverter();
        DeserializingConverter deserializing = new DeserializingConverter(Sessions.class.getClassLoader());
        // Whose session cannot be read signs in again.
        Converter<byte[], Object> reading =
                kept -> cipher.decrypt(kept).map(deserializing::convert).orElseGet(HashMap::new);
        return new JdkMongoSessionConverter(
                attributes -> cipher.encrypt(serializing.convert(attributes)), reading, settings.idle()) {
            /** {@link TokenStore} makes them, when it is needed: the console starts without its store, too. */
            @Override
            protected void ensureIndexes(IndexOperations indexes) {}

            /** Nobody looks for the sessions of a person: whose they are is said in what is encrypted only. */
            @Override
            protected @Nullable String extractPrincipal(MongoSession session) {
                return null;
            }
        };
    }
}
