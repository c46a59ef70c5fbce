package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Plans;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** What is asked of the store all the time looks at what it gives, and not at the hundreds of notifications beside. */
class HotQueriesTest extends Office {
    @Autowired
    private Plans plans;

    @Autowired
    private MongoTemplate mongo;

    /** One notification beside four hundred that other units were sent about other tasks. */
    @BeforeEach
    void aProvinceAtWork() {
        openOffice();
        feedTask(taskEvent("TaskAssigned"));
        awaitMail(State.SENT);
        plans.crowd("notifications", 400, other -> {
            List.of("outbox", "unpublishedSince", "nextAttemptAt").forEach(other::remove);
            other.append("state", State.SENT.name()).append("crowd", true);
            other.get("notice", Document.class)
                    .append("unit", "X" + other.getString("_id"))
                    .append("taskId", other.getString("_id"));
        });
    }

    @AfterEach
    void leaveThemOut() {
        mongo.getCollection("notifications").deleteMany(Filters.eq("crowd", true));
    }

    @Test
    void theDispatchLooksAtWhatIsDue() throws Exception {
        Instant end = Instant.parse("2999-12-31T00:00:00Z");

        lookOnlyAtWhatTheyGive(
                plans.of("notifications", () -> notifications.due(Channel.EMAIL, end, clock.instant(), 200)));
    }

    @Test
    void aCorrectionLooksAtWhatWasToldOfItsTask() throws Exception {
        lookOnlyAtWhatTheyGive(plans.of(
                "notifications",
                () -> assertThat(notifications.ofTask(task, Kind.TASK_ASSIGNED)).hasSize(1)));
    }

    @Test
    void aReportLooksAtWhatWhoDecidesWasToldOfItsDirective() throws Exception {
        Notification one = notifications
                .find(Query.query(Criteria.where("notice.unit").is(unit)))
                .getFirst();

        lookOnlyAtWhatTheyGive(plans.of("notifications", () -> {
            notifications.likeThis(one, State.SENT, State.SENDING);
            notifications.isAnotherFirst(one, clock.instant());
            notifications.tasksOfOthersWaitingWith(one);
        }));
    }

    @Test
    void whatIsToldTogetherLooksAtWhatWaitsForTheSameUnit() throws Exception {
        Notification one = notifications
                .find(Query.query(Criteria.where("notice.unit").is(unit)))
                .getFirst();

        lookOnlyAtWhatTheyGive(plans.of("notifications", () -> {
            notifications.tellingOf(List.of(one.id(), "another"));
            notifications.find(List.of(one.id(), "another"));
            notifications.waitingWith(one, clock.instant(), 100);
            notifications.isAnotherOfItsKindFirst(one, clock.instant());
            notifications.lookAgain(List.of(task));
        }));
    }

    @Test
    void aRecallLooksAtWhatItsUnitsWereTold() throws Exception {
        lookOnlyAtWhatTheyGive(plans.of(
                "notifications",
                () -> notifications.about(directive, Kind.DIRECTIVE_RECALLED, Channel.EMAIL, List.of(unit))));
    }

    @Test
    void theLogLooksAtWhatItShows() throws Exception {
        String machine = Tokens.machine("cockpit", "notifications:read units:all");

        lookOnlyAtWhatTheyGive(plans.of("notifications", () -> read("?limit=20", Tokens.person("officer", unit))));
        lookOnlyAtWhatTheyGive(plans.of("notifications", () -> read("?limit=5", machine)));
        lookOnlyAtWhatTheyGive(plans.of("notifications", () -> read("?task=" + task, machine)));
    }

    private void read(String query, String token) throws Exception {
        http.perform(get("/api/v1/notifications" + query).with(bearer(token))).andExpect(status().isOk());
    }

    private static void lookOnlyAtWhatTheyGive(List<Plans.Plan> asked) {
        assertThat(asked).isNotEmpty().noneMatch(Plans.Plan::isScan);
    }
}
