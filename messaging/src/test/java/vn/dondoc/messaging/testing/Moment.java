package vn.dondoc.messaging.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets something happen, once, in the very moment before the store is told to do something. */
public final class Moment implements CommandListener {
    private final List<Awaited> awaited = new CopyOnWriteArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        Moment moment() {
            return new Moment();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer momentListening(Moment moment) {
            return settings -> settings.addCommandListener(moment);
        }
    }

    private record Awaited(String command, String collection, String id, Runnable work) {
        boolean is(CommandStartedEvent event) {
            BsonDocument told = event.getCommand();
            return event.getCommandName().equals(command)
                    && told.getString(command, new BsonString("")).getValue().equals(collection)
                    && told.toJson().contains(id);
        }
    }

    public void beforeTheNextInsertInto(String collection, Runnable work) {
        beforeTheNext("insert", collection, "", work);
    }

    /** @param id of the document that the command names */
    public void beforeTheNextUpdateOf(String id, String collection, Runnable work) {
        beforeTheNext("update", collection, id, work);
    }

    public void beforeTheNextAggregateOf(String collection, Runnable work) {
        beforeTheNext("aggregate", collection, "", work);
    }

    private void beforeTheNext(String command, String collection, String id, Runnable work) {
        awaited.add(new Awaited(command, collection, id, work));
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        awaited.stream()
                .filter(one -> one.is(event))
                .filter(awaited::remove)
                .findFirst()
                .ifPresent(one -> one.work().run());
    }
}
