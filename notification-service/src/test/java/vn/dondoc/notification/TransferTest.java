package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private static final String DUE = "2024-04-29T16:59:59Z";

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

    /** A merger at midnight: what its new unit had for no minute is not told to be missed beside the letter that brings it. */
    @Test
    void theLetterSaysWhatWasOverdueBeforeAndNothingElseSaysItThatDay() {
        clock.set("2024-05-04T00:00:10");
        openOffice();
        feedTask(transferred(overdue(10)), taskEvent("DeadlineMissed", overdue(11)));
        patiently()
                .until(() -> told(Channel.EMAIL).stream()
                        .allMatch(one -> why(one).startsWith("Chờ giờ") || one.state() == State.SKIPPED));
        clock.set("2024-05-06T07:30:00");
        patiently().until(() -> letters(email).size() == 1);
        clock.set("2024-05-06T08:00:00");
        feedTask(taskEvent("DeadlineOverdue", overdue(12)));

        patiently().until(() -> all(Kind.DEADLINE_OVERDUE).size() == 1 && isOver());
        assertThat(letters(email)).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).startsWith("[Đôn Đốc] Tiếp nhận nhiệm vụ chuyển giao: 812/UBND-TH");
            assertThat(text(letter)).contains("Thời hạn:     hết ngày 29/4/2024 (thứ Hai), quá hạn 7 ngày\n");
        });
        assertThat(OPERATOR.takenFor(phone)).isEmpty();
        assertThat(told(Channel.SMS))
                .singleElement()
                .satisfies(sms ->
                        assertThat(why(sms)).isEqualTo("Thư tiếp nhận nhiệm vụ chuyển giao đã nói nhiệm vụ quá hạn."));

        clock.set("2024-05-09T08:00:00");
        feedTask(taskEvent("DeadlineOverdue", overdue(13)));
        patiently().until(() -> letters(email).size() == 2);
    }

    @Test
    void aMissAfterTheTransferIsTold() {
        openOffice();
        feedTask(transferred(node -> {}));
        patiently().until(() -> letters(email).size() == 1);
        assertThat(text(letters(email).getFirst())).contains("Thời hạn:     hết ngày 31/12/2023 (Chủ nhật)\n");

        clock.set("2024-01-02T07:30:00");
        feedTask(taskEvent("DeadlineMissed", node -> node.put("version", 9)));

        patiently().until(() -> letters(email).size() == 2);
        assertThat(OPERATOR.takenFor(phone)).hasSize(1);
    }

    /** Whoever read of it in the letter of the transfer gets the correction, too. */
    @Test
    void aMissThatOnlyTheTransferToldIsTakenBack() {
        clock.set("2024-05-04T00:00:10");
        openOffice();
        feedTask(transferred(overdue(10)), taskEvent("DeadlineMissed", overdue(11)));
        clock.set("2024-05-06T07:30:00");
        patiently().until(() -> letters(email).size() == 1 && isOver());
        feedTask(taskEvent(
                "DeadlineMissWithdrawn", node -> node.put("version", 12).put("due", DUE)));

        patiently().until(() -> letters(email).size() == 2);
        assertThat(text(letters(email).getLast()))
                .contains("Thông báo quá hạn trước đây đối với nhiệm vụ này được rút lại");
    }

    /** Nobody is called late whose report waits for its decision. */
    @Test
    void saysThatAReportWaitsAndNotThatItIsLate() {
        clock.set("2024-05-06T08:00:00");
        openOffice();
        feed.send(
                "report.events.v1",
                in(
                        "ReportSubmitted",
                        body(
                                "ReportSubmitted",
                                node -> node.put("taskId", task)
                                        .put("unit", old)
                                        .put("issuer", unit + ".UB")
                                        .put("directiveId", directive))));
        feedTask(transferred(node -> node.put("due", DUE).put("state", "REPORTED")));

        patiently().until(() -> letters(email).size() == 1);
        assertThat(text(letters(email).getFirst()))
                .contains("Thời hạn:     hết ngày 29/4/2024 (thứ Hai), đã có báo cáo đang chờ duyệt\n");
    }

    private static Consumer<ObjectNode> overdue(int version) {
        return node -> {
            node.put("version", version).put("due", DUE);
            ((ObjectNode) node.required("movement")).put("to", "OPEN_OVERDUE");
        };
    }

    private List<Notification> all(Kind kind) {
        return told(Channel.EMAIL).stream()
                .filter(one -> one.notice().kind() == kind)
                .toList();
    }

    private boolean isOver() {
        return Stream.of(Channel.values())
                .flatMap(channel -> told(channel).stream())
                .allMatch(Notification::isOver);
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
