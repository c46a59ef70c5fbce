package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.event.CloudEvents;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** What this service hears and tells is as agreed. */
class ContractsTest extends Office {
    @Autowired
    private MongoTemplate mongo;

    static Stream<Contract> heard() {
        return Stream.of(
                        "UnitChanged",
                        "DirectiveIssued",
                        "DirectiveAmended",
                        "DirectiveNumbered",
                        "DirectiveRecalled",
                        "CalendarChanged",
                        "TaskAssigned",
                        "TaskAcknowledged",
                        "TaskCompleted",
                        "TaskAmended",
                        "TaskSuperseded",
                        "TaskWithdrawn",
                        "TaskTransferred",
                        "DeadlineApproaching",
                        "DeadlineMissed",
                        "DeadlineOverdue",
                        "DeadlineMissWithdrawn",
                        "ReportReturned")
                .map(Contract::of);
    }

    @ParameterizedTest
    @MethodSource("heard")
    void readsTheExampleAlsoWithMembersThatItDoesNotKnow(Contract contract) {
        feed.send(contract.topic(), in(contract.name(), contract.example()));
        feed.send(contract.topic(), in(contract.name(), contract.exampleWithUnknownMembers()));
    }

    @Test
    void isTheSameHoweverOftenAndInWhateverOrderEventsCome() {
        emptyTheStore();
        List<Feed.In> all = new ArrayList<>(
                heard().map(one -> in(one.name(), one.example())).toList());
        all.forEach(this::feedOne);
        patiently().until(() -> notifications.find(new Query()).stream().allMatch(Notification::isOver));
        String once = dump.text();

        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(all, random);
            all.forEach(this::feedOne);
        }
        assertThat(dump.text()).isEqualTo(once).contains("knownTasks", "knownYears", "notifications");
    }

    private void feedOne(Feed.In event) {
        String topic = heard().filter(one -> one.type().equals(CloudEvents.type(event.type())))
                .map(Contract::topic)
                .findFirst()
                .orElseThrow();
        feed.send(topic, event);
    }

    /** What other tests have left under way would change by itself. */
    private void emptyTheStore() {
        for (String collection : mongo.getCollectionNames()) {
            if (!StoreDump.BOOKKEEPING.contains(collection)) {
                mongo.remove(new Query(), collection);
            }
        }
    }

    @Test
    void tellsAsAgreedWhatWasSent() {
        openOffice();
        feedTask(taskEvent("TaskAssigned"));
        String id = awaitMail(State.SENT).id();
        fits("NotificationSent", "notification.sent", id);
    }

    @Test
    void tellsAsAgreedWhatWasGivenUp() {
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        DOOR.refuse(email, "550 5.1.1 <" + email + "> unknown");
        feedDirective(node -> {});
        feedTask(taskEvent("DeadlineMissed"));
        String id = patiently()
                .until(() -> told(Channel.EMAIL).getFirst(), one -> one.state() == State.DEAD)
                .id();
        fits("NotificationFailed", "notification.failed", id);
    }

    private void fits(String name, String type, String id) {
        Contract contract = Contract.of(name);
        List<Outbox.Out> told = outbox.events(type).stream()
                .filter(event -> event.key().equals(id))
                .toList();
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(contract.faults(event.body())).isEmpty();
            assertThat(contract.keyOf(event.body())).isEqualTo(id);
            assertThat(event.topic()).isEqualTo(contract.topic());
            assertThat(event.body()).doesNotContain(email, phone);
        });
    }
}
