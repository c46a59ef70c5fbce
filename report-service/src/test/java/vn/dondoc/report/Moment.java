package vn.dondoc.report;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.BsonString;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets something happen in the very moment before the store is told to write. */
final class Moment implements CommandListener {
    private final ConcurrentMap<String, Runnable> works = new ConcurrentHashMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        Moment moment() {
            return new Moment();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(Moment moment) {
            return settings -> settings.addCommandListener(moment);
        }
    }

    void beforeTheNextInsertInto(String collection, Runnable work) {
        works.put(collection, work);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("insert")) {
            String collection =
                    event.getCommand().getString("insert", new BsonString("")).getValue();
            Runnable work = works.remove(collection);
            if (work != null) {
                work.run();
            }
        }
    }
}
