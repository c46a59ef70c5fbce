package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** Who is told that a directive was recalled: whoever was asked for something, or has taken over from them, once. */
class RecallTest extends Office {
    private final String first = unit + ".A";
    private final String second = unit + ".B";

    @Test
    void anHeirOfSeveralIsToldOnce() {
        openOffice();
        merge("2023-12-13");
        Feed.In recalled = recalled(first, second, unit);
        feed.send("directive.events.v1", recalled, recalled);
        feed.send("directive.events.v1", recalled);

        awaitRest(3);
        assertThat(letters(email)).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder(State.SENT, State.SKIPPED, State.SKIPPED);
    }

    @Test
    void alsoWhereTheMergerIsHeardOfAfterTheRecall() {
        feed.send("directive.events.v1", recalled(first, second));
        patiently().until(() -> all().size() == 2 && all().stream().allMatch(one -> one.why() != null));

        merge("2023-12-13");
        openOffice();

        awaitRest(2);
        assertThat(letters(email)).hasSize(1);
    }

    @Test
    void alsoAlongALine() {
        openOffice();
        merge("2023-12-12");
        String last = unit + ".C";
        feed.send("unit.events.v1", ended(unit, "2023-12-13", last));
        contacts.add(new Contact(last).reachedBy(null, addressOf(last), null));
        feed.send("directive.events.v1", recalled(first, second, unit, last));

        awaitRest(4);
        assertThat(letters(addressOf(last))).hasSize(1);
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void eachOfThoseWhoGoOnIsTold() {
        openOffice();
        contacts.add(new Contact(first).reachedBy(null, addressOf(first), null));
        contacts.add(new Contact(second).reachedBy(null, addressOf(second), null));
        feed.send("unit.events.v1", ended(first, "2023-12-14", unit), ended(second, "2023-12-13", unit, first));

        feed.send("directive.events.v1", recalled(first, second, unit));

        awaitRest(3);
        assertThat(states()).containsOnly(State.SENT);
        for (String address : List.of(email, addressOf(first), addressOf(second))) {
            assertThat(letters(address)).hasSize(1);
        }
    }

    @Test
    void nobodyIsToldAgainWhoseRecallComesOnceMoreAfterAMerger() {
        openOffice();
        contacts.add(new Contact(first).reachedBy(null, addressOf(first), null));
        Feed.In recalled = recalled(first, unit);
        feed.send("directive.events.v1", recalled);
        patiently()
                .until(() ->
                        letters(email).size() == 1 && letters(addressOf(first)).size() == 1);

        merge("2023-12-13");
        feed.send("directive.events.v1", recalled);

        awaitRest(2);
        assertThat(states()).containsOnly(State.SENT);
        assertThat(letters(email)).hasSize(1);
        assertThat(letters(addressOf(first))).hasSize(1);
    }

    /** What is done is done; of the rest, and of what it was to help with, the letter says that it is over. */
    @Test
    void namesWhatIsOverForTheUnit() throws Exception {
        openOffice();
        feedDirective(node -> {
            node.put("version", 9);
            ArrayNode items = (ArrayNode) node.required("items");
            for (String path : List.of("2", "3", "4")) {
                items.add(((ObjectNode) items.required(0).deepCopy())
                        .put("path", path)
                        .put("text", "Việc thứ " + path + ".")
                        .set("coordinators", items.arrayNode().add(unit)));
            }
        });
        String done = UUID.randomUUID().toString();
        feedTask(
                taskEvent("TaskAssigned", node -> node.put("itemPath", "2")),
                taskEvent("TaskAssigned", node -> node.put("taskId", done).put("itemPath", "3")),
                taskEvent("TaskAssigned", node -> {
                    node.put("taskId", UUID.randomUUID().toString())
                            .put("unit", first)
                            .put("itemPath", "4");
                    node.putArray("coordinators").add(unit);
                }));
        contacts.add(new Contact(first).reachedBy(null, addressOf(first), null));
        patiently().until(() -> letters(email).size() == 2);
        feedTask(taskEvent("TaskCompleted", node -> node.put("taskId", done).put("itemPath", "3")));
        feedTask(taskEvent("TaskWithdrawn", node -> node.put("itemPath", "2")));
        feed.send("directive.events.v1", recalled(unit, first));

        patiently().until(() -> letters(email).size() == 3);
        assertThat(text(letters(email).getLast()))
                .contains(
                        "\nĐơn vị không còn phải thực hiện:\n- mục 2: Việc thứ 2\n- phối hợp: mục 4: Việc thứ 4\n\nLý do:")
                .doesNotContain("mục 3");
        patiently().until(() -> letters(addressOf(first)).size() == 2);
        assertThat(text(letters(addressOf(first)).getLast()))
                .contains("\nĐơn vị không còn phải thực hiện:\n- mục 4: Việc thứ 4\n\nLý do:");
    }

    @Test
    void aSecondDirectiveIsToldOfItself() {
        openOffice();
        merge("2023-12-13");
        String other = UUID.randomUUID().toString();
        feedDirective(node -> node.put("directiveId", other));

        feed.send("directive.events.v1", recalled(first, second));
        feed.send("directive.events.v1", recalled(node -> node.put("directiveId", other), first, second));

        awaitRest(4);
        assertThat(letters(email)).hasSize(2);
    }

    @Test
    void whoWasOnlyUrgedByAChasingLetterHearsNothingOfItsRecall() {
        openOffice();
        contacts.add(new Contact(first).reachedBy(null, addressOf(first), null));
        Consumer<ObjectNode> urgedOnly = node -> node.putArray("urged").add(first);
        Feed.In recalled = recalled(urgedOnly, first, unit);

        feed.send("directive.events.v1", recalled, recalled);

        awaitRest(1);
        assertThat(letters(email)).hasSize(1);
        assertThat(letters(addressOf(first))).isEmpty();
    }

    @Test
    void aLetterThatOrderedNothingIsRecalledInSilence() {
        openOffice();

        feed.send("directive.events.v1", recalled(node -> node.putArray("urged").add(unit), unit));
        feedTask(taskEvent("TaskAssigned"));

        awaitMail(State.SENT);
        assertThat(letters(email)).hasSize(1);
    }

    private static String addressOf(String code) {
        return code.toLowerCase(Locale.ROOT) + "@so.example";
    }

    private void merge(String lastDay) {
        feed.send("unit.events.v1", ended(first, lastDay, unit), ended(second, lastDay, unit));
    }

    private Feed.In ended(String code, String lastDay, String... heirs) {
        return in("UnitChanged", body("UnitChanged", node -> {
            node.put("code", code).put("validTo", lastDay);
            ArrayNode all = node.putArray("successors");
            List.of(heirs).forEach(all::add);
        }));
    }

    private Feed.In recalled(String... units) {
        return recalled(node -> {}, units);
    }

    private Feed.In recalled(Consumer<ObjectNode> bend, String... units) {
        return in("DirectiveRecalled", body("DirectiveRecalled", node -> {
            node.put("directiveId", directive).remove("replacedBy");
            ArrayNode all = node.putArray("units");
            Arrays.stream(units).forEach(all::add);
            bend.accept(node);
        }));
    }

    private List<Notification> all() {
        return notifications.find(Query.query(Criteria.where("notice.unit").regex("^" + unit + "(\\.|$)")));
    }

    private List<State> states() {
        return all().stream().map(Notification::state).toList();
    }

    /** Nothing is left to do with any of so many. */
    private void awaitRest(int many) {
        patiently().until(() -> all().size() == many && all().stream().allMatch(Notification::isOver));
    }
}
