package vn.dondoc.task.assignment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.directive.Directives;

/**
 * The words by which tasks are found: of their text, and of the number and the subject of their directive. They are beside
 * the state of a task and not its version: they follow from the directive, and may be entered again at any time.
 */
@Component
public final class TaskWords {
    static final String FIELD = "words";

    private static final Logger LOG = LoggerFactory.getLogger(TaskWords.class);
    private static final String DIRECTIVE = "assignment.directive";
    private static final String ITEM = "assignment.itemPath";
    private static final int MOST = 300;
    private static final int CHUNK = 100;

    private final MongoTemplate mongo;
    private final Directives directives;

    TaskWords(MongoTemplate mongo, Directives directives) {
        this.mongo = mongo;
        this.directives = directives;
    }

    /** Enters the words of all tasks of a directive, as its highest version and its number are now. */
    public void enter(String directive) {
        directives.find(directive).ifPresent(this::enter);
    }

    private void enter(Directive directive) {
        List<String> head = Stream.of(directive.number() == null ? "" : directive.number(), directive.subject())
                .flatMap(Words::findable)
                .distinct()
                .toList();
        for (Directive.Item item : directive.items()) {
            List<String> words = Stream.concat(head.stream(), Words.findable(item.text()))
                    .distinct()
                    .limit(MOST)
                    .toList();
            tasks().updateMany(Filters.and(of(directive), Filters.eq(ITEM, item.path())), Updates.set(FIELD, words));
        }
        // What only an older version ordered is found by its directive: in whatever order the versions came.
        List<String> paths =
                directive.items().stream().map(Directive.Item::path).toList();
        tasks().updateMany(Filters.and(of(directive), Filters.nin(ITEM, paths)), Updates.set(FIELD, head));
    }

    private static Bson of(Directive directive) {
        return Filters.eq(DIRECTIVE, directive.id());
    }

    /** What a replica of the version before has made beside this one. */
    @Scheduled(fixedDelayString = "${dondoc.tasks.words-every:1m}")
    void complete() {
        try {
            tasks()
                    .find(Filters.eq(FIELD, null))
                    .projection(new Document(DIRECTIVE, 1))
                    .limit(CHUNK)
                    .map(task -> task.getEmbedded(List.of("assignment", "directive"), String.class))
                    .into(new ArrayList<>())
                    .stream()
                    .distinct()
                    .forEach(this::enter);
        } catch (RuntimeException e) {
            LOG.warn("The words of older tasks could not be entered: {}", e.toString());
        }
    }

    private MongoCollection<Document> tasks() {
        return mongo.getCollection(mongo.getCollectionName(Task.class));
    }

    /** Tasks of the version before have none. */
    @Bean
    static StoreChange wordsOfTasks(TaskWords words) {
        return new StoreChange("020-words-of-tasks", store -> {
            store.getCollection("tasks").createIndex(Indexes.ascending(FIELD, "listedAt", "_id"));
            store.getCollection("directives").distinct("_id", String.class).forEach(words::enter);
        });
    }
}
