package vn.dondoc.notification;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Unmoved;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** Nobody is written to because of what an owner did not tell, or told before; it changes nothing, and is seen in a meter. */
class ForgeriesTest extends Office {
    private static final String OTHER = "T02";

    @Autowired
    private Unmoved unmoved;

    @Autowired
    private MongoOperations store;

    @BeforeEach
    void aTaskOfThisUnit() {
        openOffice();
        feedTask(acknowledged(1));
        // What another test has left to be sent would be taken for a change: at once, or in minutes for what a process
        // holds that died.
        Query onTheirWay = Query.query(Criteria.where("state").in(State.PENDING, State.SENDING, State.FAILED));
        // Whoever has one in hand may still tell of it once it is removed, so nothing has to be left from one look to
        // the next.
        patiently().until(() -> {
            boolean none = notifications.find(onTheirWay).isEmpty();
            store.remove(onTheirWay, Notification.class);
            return none;
        });
    }

    @Test
    void anEventThatNamesAnotherSource() {
        unmoved.refuses(() -> feed.sendAs("report-service", "task.events.v1", List.of(missed(unit))));
    }

    @Test
    void aMissOfAnotherUnit() {
        unmoved.refuses(() -> feedTask(missed(OTHER)));
    }

    @Test
    void oldNewsOnceMore() {
        feedTask(acknowledged(3));

        unmoved.knows(3, () -> {
            feedDirective(body -> {});
            feedTask(acknowledged(1));
            feedTask(acknowledged(3));
        });
    }

    private Feed.In acknowledged(int version) {
        return taskEvent(
                "TaskAcknowledged", node -> node.put("version", version).put("itemPath", "1"));
    }

    private Feed.In missed(String of) {
        return taskEvent(
                "DeadlineMissed",
                node -> node.put("version", 2).put("itemPath", "1").put("unit", of));
    }
}
