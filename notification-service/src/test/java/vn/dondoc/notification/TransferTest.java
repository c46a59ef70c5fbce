package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** A unit has ended: whoever took over is told, once of all that comes to it, and of each task from then on. */
class TransferTest extends Office {
    private final String old = unit + ".OLD";
    private final String reorganisation = UUID.randomUUID().toString();

    @Test
    void tellsTheSuccessorOnceHoweverManyTasks() throws Exception {
        openOffice();
        for (int i = 0; i < 3; i++) {
            String another = UUID.randomUUID().toString();
            feedTask(transferred(node -> node.put("taskId", another)), transferred(node -> {}));
        }

        patiently()
                .until(() -> told(Channel.EMAIL).size() == 4
                        && told(Channel.EMAIL).stream().allMatch(Notification::isOver));
        MimeMessage letter = letters(email).getFirst();
        assertThat(letters(email)).hasSize(1);
        assertThat(letter.getSubject()).isEqualTo("[Đôn Đốc] Tiếp nhận 4 nhiệm vụ chuyển giao: Sắp xếp tổ chức bộ máy");
        for (int i = 0; i < 2; i++) {
            String text = (String)
                    ((MimeMultipart) letter.getContent()).getBodyPart(i).getContent();
            assertThat(text)
                    .contains("chuyển cho đơn vị", "trước đây của " + old, "812/UBND-TH", "Sắp xếp tổ chức bộ máy")
                    .doesNotContain("Văn bản", "Lý do trả lại", "[#", "[(", " th:");
        }
    }

    @Test
    void tellsNobodyOfACoordinatorThatChanged() {
        openOffice();
        feedTask(
                transferred(node -> node.put("role", "COORDINATOR")),
                taskEvent("TaskAssigned", node -> node.put("version", 9)));

        assertThat(awaitMail(State.SENT).notice().kind()).isEqualTo(Kind.TASK_ASSIGNED);
    }

    @Test
    void laterMailsGoToTheSuccessorAlsoWhereTheEventNamesTheOldUnit() {
        openOffice();
        contacts.add(new Contact(old).reachedBy(null, "old-" + email, null));
        feedTask(transferred(node -> {}));
        feed.send("report.events.v1", returnedToTheOldUnit());

        patiently().until(() -> letters(email).size() == 2);
        assertThat(letters("old-" + email)).isEmpty();
    }

    @Test
    void aTaskThatIsAssignedToAUnitThatHasEndedIsToldToWhoeverTookOver() {
        openOffice();
        contacts.add(new Contact(old).reachedBy(null, "old-" + email, null));
        feed.send("unit.events.v1", ended("2023-12-13"));
        feedTask(taskEvent("TaskAssigned", node -> node.put("unit", old)));

        patiently().until(() -> letters(email).size() == 1);
        assertThat(letters("old-" + email)).isEmpty();
    }

    @Test
    void untilTheDayTheOldUnitIsTold() {
        openOffice();
        contacts.add(new Contact(old).reachedBy(null, "old-" + email, null));
        feed.send("unit.events.v1", ended("2023-12-14"));
        feedTask(taskEvent("TaskAssigned", node -> node.put("unit", old)));

        patiently().until(() -> letters("old-" + email).size() == 1);
        assertThat(told(Channel.EMAIL)).isEmpty();
    }

    private Feed.In transferred(Consumer<ObjectNode> bend) {
        return taskEvent("TaskTransferred", node -> {
            node.put("from", old).put("to", unit).put("reorganisation", reorganisation);
            bend.accept(node);
        });
    }

    private Feed.In ended(String lastDay) {
        return in("UnitChanged", body("UnitChanged", node -> {
            node.put("code", old).put("validTo", lastDay);
            node.putArray("successors").add(unit);
        }));
    }

    private Feed.In returnedToTheOldUnit() {
        return in(
                "ReportReturned",
                body(
                        "ReportReturned",
                        node -> node.put("taskId", task).put("unit", old).put("directiveId", directive)));
    }
}
