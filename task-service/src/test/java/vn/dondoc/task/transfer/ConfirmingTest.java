package vn.dondoc.task.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.transfer.Transfers.Confirmed;
import vn.dondoc.units.UnitTree;
import vn.dondoc.units.succession.Successions;

/** A clerk gives all tasks of a unit that was split to those who took over. */
@TaskServiceTest
class ConfirmingTest {
    private static final Caller CLERK = new Caller("console/clerk", "An", "T00", Set.of("tasks:admin"));

    @Autowired
    private Scene scene;

    @Autowired
    private AggregateStores stores;

    @Autowired
    private Successions successions;

    @Autowired
    private UnitTree tree;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void countsWhatWasMovedAndLeavesWhatAnotherWasFasterWithToTheNextCall() {
        scene.forget();
        scene.units();
        scene.founded("T21");
        scene.founded("T22");
        clock.set("2023-12-14T09:00:00");
        String directive = Scene.newDirective();
        scene.issued(Scene.directive(directive, Scene.DUE, Collections.nCopies(3, List.of("T02"))));
        scene.ended("T02", "2023-12-19", "T21", "T22");
        clock.set("2023-12-20T00:00:00");
        Transfers transfers = new Transfers(stores, successions, tree, clock);
        transfers.work();
        String contested = Scene.taskId(directive, "2", "T02");

        Confirmed first = racing(contested).confirmAll("T02", null, CLERK);

        assertThat(first).isEqualTo(new Confirmed(2, true));
        assertThat(stateOf(contested)).isEqualTo("T02 REPORTED");
        assertThat(transfers.confirmAll("T02", null, CLERK)).isEqualTo(new Confirmed(1, false));
        assertThat(stateOf(contested)).isEqualTo("T21 REPORTED");
    }

    /** While tasks are given to their new units, a report on this one is heard. */
    private Transfers racing(String contested) {
        AtomicBoolean reported = new AtomicBoolean();
        BusinessClock rival = () -> {
            if (reported.compareAndSet(false, true)) {
                scene.reports(Scene.submitted(contested, 1, "2023-12-19T02:00:00Z"));
            }
            return clock.instant();
        };
        return new Transfers(stores, successions, tree, rival);
    }

    private String stateOf(String task) {
        Document stored = Objects.requireNonNull(
                mongo.getCollection("tasks").find(new Document("_id", task)).first());
        return stored.get("assignment", Document.class).getString("unit") + " " + stored.getString("state");
    }
}
