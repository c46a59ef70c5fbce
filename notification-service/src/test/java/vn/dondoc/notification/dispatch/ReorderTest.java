package vn.dondoc.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.notification.Office;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.testing.Seeds;

/** Whatever the order in which a story is heard of, the same is known of it in the end, and the same is told. */
class ReorderTest extends Office {
    private static final int ORDERS = 8;

    @Autowired
    private List<Dispatcher> dispatchers;

    @Autowired
    private MongoTemplate mongo;

    /** An event on its topic. */
    private record News(String topic, Feed.In in) {}

    /** What is sent depends on what is known at that moment: nothing is, until all has been heard of. */
    @BeforeEach
    void holdWhatIsToBeSent() {
        dispatchers.forEach(Dispatcher::stop);
    }

    @AfterEach
    void letItGo() {
        dispatchers.stream().filter(one -> !one.isRunning()).forEach(Dispatcher::start);
    }

    @Test
    void aFreshStoreEndsTheSameInWhateverOrderItHears() {
        List<News> story = story();
        Map<String, String> inOrder = heard(story);
        assertThat(inOrder.values()).anyMatch(one -> one.startsWith("TOLD")).anyMatch(one -> one.startsWith("SKIPPED"));

        Random random = Seeds.random();
        for (int order = 1; order <= ORDERS; order++) {
            List<News> shuffled = new ArrayList<>(story);
            shuffled.addAll(story);
            Collections.shuffle(shuffled, random);
            assertThat(heard(shuffled)).as("order %d", order).isEqualTo(inOrder);
        }
    }

    /** What is known, by collection and id, and what has become of each notification, after an empty store has heard this. */
    private Map<String, String> heard(List<News> news) {
        dispatchers.forEach(Dispatcher::stop);
        for (String collection : mongo.getCollectionNames()) {
            if (!StoreDump.BOOKKEEPING.contains(collection)) {
                mongo.remove(new Query(), collection);
            }
        }
        contacts.add(new Contact(unit).reachedBy("Văn thư", email, phone));
        news.forEach(one -> feed.send(one.topic(), one.in()));
        dispatchers.forEach(Dispatcher::start);
        patiently().until(() -> notifications.find(new Query()).stream().allMatch(Notification::isOver));

        Map<String, String> state = new TreeMap<>();
        for (String collection : mongo.getCollectionNames()) {
            if (collection.startsWith("known")) {
                for (Document one : mongo.getCollection(collection).find()) {
                    state.put(collection + " " + one.get("_id"), one.toJson());
                }
            }
        }
        notifications
                .find(new Query())
                .forEach(one -> state.put(
                        "notification " + one.id(),
                        (isTold(one) ? "TOLD" : one.state() + " " + one.why()) + " "
                                + one.notice().kind()));
        return state;
    }

    /** By itself, or with another of its kind: which of them speaks does not matter. */
    private static boolean isTold(Notification one) {
        return one.isSent() || why(one).equals("Đã báo cùng thông báo khác gửi cho đơn vị.");
    }

    /** Tasks of one directive: reminded of and done, missed, missed by mistake, returned to, superseded, moved. */
    private List<News> story() {
        List<News> story = new ArrayList<>();
        story.add(news("UnitChanged", node -> node.put("code", unit)));
        story.add(news("CalendarChanged", node -> {}));
        story.add(news("DirectiveIssued", this::ofThisDirective));
        story.add(news("DirectiveAmended", this::ofThisDirective));
        story.add(news("DirectiveNumbered", this::ofThisDirective));
        for (List<String> life : List.of(
                List.of("TaskAssigned", "TaskAcknowledged", "DeadlineApproaching", "TaskCompleted"),
                List.of("TaskAssigned", "DeadlineMissed", "DeadlineOverdue"),
                List.of("TaskAssigned", "DeadlineMissed", "DeadlineMissWithdrawn"),
                List.of("TaskAssigned", "ReportReturned"),
                List.of("TaskAssigned", "TaskAmended"),
                List.of("TaskAssigned", "TaskSuperseded"),
                List.of("TaskAssigned", "TaskTransferred"))) {
            String id = UUID.randomUUID().toString();
            for (int version = 1; version <= life.size(); version++) {
                long at = version;
                story.add(news(life.get(version - 1), node -> {
                    ofThisDirective(node);
                    node.put("taskId", id).put("version", at).put("unit", unit);
                }));
            }
        }
        return story;
    }

    private void ofThisDirective(ObjectNode node) {
        node.put("directiveId", directive);
    }

    private News news(String contract, Consumer<ObjectNode> bend) {
        return new News(Contract.of(contract).topic(), in(contract, body(contract, bend)));
    }
}
