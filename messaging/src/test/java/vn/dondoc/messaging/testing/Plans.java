package vn.dondoc.messaging.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Has the store explain whatever it is asked by some work. */
public final class Plans implements CommandListener {
    private static final Set<String> ASKING =
            Set.of("find", "count", "distinct", "aggregate", "findAndModify", "update", "delete");
    /** Looks now and then on its own, whatever is being done. */
    private static final String GAUGES = "gauges";

    private static final Set<String> OF_THE_CONNECTION = Set.of("$db", "lsid", "$clusterTime", "txnNumber");

    /** Far less than the hundreds of documents that a test puts beside those that are asked for. */
    private static final int FEW = 30;

    private final ObjectProvider<MongoTemplate> mongo;
    private final List<BsonDocument> asked = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    private Plans(ObjectProvider<MongoTemplate> mongo) {
        this.mongo = mongo;
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        Plans plans(ObjectProvider<MongoTemplate> mongo) {
            return new Plans(mongo);
        }

        @Bean
        MongoClientSettingsBuilderCustomizer plansListening(Plans plans) {
            return settings -> settings.addCommandListener(plans);
        }
    }

    /** One thing that the store was asked, and how many documents it looks at for the answer. */
    public record Plan(String asked, String how, long examined, long returned) {

        /** Whether it looks at what it does not give, or at all there is. */
        public boolean isScan() {
            return how.contains("COLLSCAN") || examined > 2 * returned + FEW;
        }
    }

    /** Anything that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** What is asked of that collection while the work is done, each explained with the store as it is afterwards. */
    public List<Plan> of(String collection, Work work) throws Exception {
        asked.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return List.copyOf(asked).stream()
                .filter(command -> new BsonString(collection).equals(command.get(command.getFirstKey())))
                .flatMap(Plans::singly)
                .map(this::explained)
                .toList();
    }

    /** Puts so many beside a document of the collection that differ from it by their ids and as the change says. */
    public void crowd(String collection, int many, Consumer<Document> change) {
        MongoCollection<Document> stored = mongo.getObject().getCollection(collection);
        String one = Objects.requireNonNull(stored.find().first()).toJson();
        stored.insertMany(Stream.generate(() -> Document.parse(one))
                .limit(many)
                .map(copy -> copy.append("_id", UUID.randomUUID().toString()))
                .peek(change)
                .toList());
    }

    /** Each of many changes in a command of its own: the store explains only the first. */
    private static Stream<BsonDocument> singly(BsonDocument command) {
        String changes = command.containsKey("updates") ? "updates" : "deletes";
        return command.containsKey(changes)
                ? command.getArray(changes).stream()
                        .map(change -> command.clone().append(changes, new BsonArray(List.of(change))))
                : Stream.of(command);
    }

    private Plan explained(BsonDocument command) {
        Document told = mongo.getObject()
                .getDb()
                .runCommand(new BsonDocument("explain", command).append("verbosity", new BsonString("executionStats")));
        Document statistics = told.get("executionStats", Document.class);
        return new Plan(
                command.toJson(),
                told.get("queryPlanner", Document.class)
                        .get("winningPlan", Document.class)
                        .toJson(),
                statistics.get("totalDocsExamined", Number.class).longValue(),
                statistics.get("nReturned", Number.class).longValue());
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (listening
                && ASKING.contains(event.getCommandName())
                && !Thread.currentThread().getName().equals(GAUGES)) {
            // The event's own is gone with the message that it stands in.
            BsonDocument command = BsonDocument.parse(event.getCommand().toJson());
            OF_THE_CONNECTION.forEach(command::remove);
            asked.add(command);
        }
    }
}
