package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** Units that are to help with an item are told so, as long as it is so. */
class HelpersTest extends Office {
    private final String helper = unit + ".PH";
    private final String inbox = "ph-" + email;

    @BeforeEach
    void reachTheHelper() {
        contacts.add(new Contact(unit).reachedBy("Văn thư", email, null));
        contacts.add(new Contact(helper).reachedBy("Văn thư", inbox, null));
    }

    @Test
    void areToldOnceOfAnItemHoweverManyUnitsDoIt() throws Exception {
        feedDirective(2, helper);
        for (int i = 0; i < 3; i++) {
            String lead = unit + ".0" + i;
            feedTask(assigned(
                    node -> node.put("taskId", UUID.randomUUID().toString()).put("unit", lead)));
        }

        patiently().until(() -> letters(inbox).size() == 1);
        assertThat(letters(inbox).getFirst().getSubject())
                .isEqualTo(
                        "[Đôn Đốc] Phối hợp thực hiện: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024 (hạn 31/12/2023)");
        String text = (String) ((MimeMultipart) letters(inbox).getFirst().getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(text).contains("phối hợp thực hiện nhiệm vụ dưới đây", "Chủ trì:      T02, T03", "UBND tỉnh");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void areToldOfWhatAnAmendmentAsksOfThem() {
        feedDirective(2, "T05");
        feedTask(taskEvent("TaskAssigned"));
        awaitAssigned();
        Feed.In amended = taskEvent("TaskAmended", node -> {
            node.put("version", 2).put("oldDue", node.required("due").asString());
            node.putArray("coordinators").add("T05").add(helper);
        });

        feedTask(amended, amended);
        feedDirective(3, "T05", helper);

        patiently().until(() -> letters(inbox).size() == 1);
        assertThat(asked()).hasSize(1);
    }

    @Test
    void areNotAskedForWhatTheDocumentDoesNotAskAnyMore() {
        feedDirective(4, "T05");
        feedTask(assigned(node -> {}));

        assertThat(why(awaitSkipped())).isEqualTo("Văn bản không còn giao đơn vị phối hợp.");
        assertThat(letters(inbox)).isEmpty();
    }

    @Test
    void areNotAskedForWhatWasRecalledBeforeTheOfficeOpens() {
        clock.set("2023-12-16T09:00:00");
        feedDirective(2, helper);
        feedTask(assigned(node -> {}));
        patiently()
                .until(
                        () -> asked(),
                        all -> all.size() == 1 && why(all.getFirst()).equals("Chờ giờ làm việc."));
        feed.send("directive.events.v1", in("DirectiveRecalled", body("DirectiveRecalled", node -> {
            node.put("directiveId", directive).remove("replacedBy");
            node.putArray("units").add(helper);
        })));
        clock.set("2023-12-18T07:30:00");

        assertThat(why(awaitSkipped())).isEqualTo("Văn bản đã được thu hồi.");
        patiently().until(() -> letters(inbox).size() == 1);
    }

    @Test
    void areNotAskedToHelpWithWhatTheyAreToDoThemselves() {
        feedDirective(node -> {
            ObjectNode item = (ObjectNode) node.required("items").required(0);
            item.putArray("leads").add(helper);
            item.putArray("coordinators").add(helper);
        });
        feedTask(assigned(node -> {}));

        assertThat(why(awaitSkipped())).isEqualTo("Đơn vị chủ trì chính nhiệm vụ này.");
    }

    /** The task names the one who took over, the document the one who ended. */
    @Test
    void areAskedInThePlaceOfWhomTheyTookOverFrom() {
        String ended = unit + ".CU";
        feed.send("unit.events.v1", in("UnitChanged", body("UnitChanged", node -> {
            node.put("code", ended).put("validTo", "2023-12-12");
            node.putArray("successors").add(helper).add("T05");
        })));
        feedDirective(2, ended);
        feedTask(assigned(node -> {}));

        patiently().until(() -> letters(inbox).size() == 1);
    }

    private void feedDirective(int version, String... coordinators) {
        feedDirective(node -> {
            node.put("version", version);
            ArrayNode named = ((ObjectNode) node.required("items").required(0)).putArray("coordinators");
            List.of(coordinators).forEach(named::add);
        });
    }

    private Feed.In assigned(Consumer<ObjectNode> bend) {
        return taskEvent("TaskAssigned", node -> {
            node.putArray("coordinators").add(helper);
            bend.accept(node);
        });
    }

    private List<Notification> asked() {
        return notifications.find(Query.query(Criteria.where("notice.unit").is(helper))).stream()
                .filter(one -> one.notice().kind() == Kind.COORDINATION_ASKED)
                .toList();
    }

    private Notification awaitSkipped() {
        return patiently()
                .until(this::asked, all -> all.size() == 1 && all.getFirst().state() == State.SKIPPED)
                .getFirst();
    }

    private void awaitAssigned() {
        patiently().until(() -> letters(email).size() == 1);
    }
}
