package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** A unit has ended, and nobody goes on with its tasks by itself: who issued them hears of it. */
class AwaitedTest extends Office {
    private final String desk = unit + ".UB";
    private final String mailbox = desk.toLowerCase(Locale.ROOT) + "@tinh.example";

    @BeforeEach
    void theIssuerHasAContact() {
        contacts.add(new Contact(desk).reachedBy("Văn thư", mailbox, null));
        feedDirective(node -> node.put("issuer", desk));
    }

    @Test
    void whoIssuedItHearsOnceThatATaskWaits() throws Exception {
        ended("2023-12-13");
        feedTask(proposed(node -> {}), proposed(node -> node.put("version", 5)));

        patiently().until(() -> letters(mailbox).size() == 1);
        MimeMessage letter = letters(mailbox).getFirst();
        assertThat(letter.getSubject())
                .isEqualTo("[Đôn Đốc] Chưa có đơn vị thực hiện tiếp: 812/UBND-TH: "
                        + "Xây dựng kế hoạch hành động năm 2024 (hạn 31/12/2023)");
        assertThat(text(letter))
                .contains(
                        "Ban Quản lý dự án đã kết thúc hoạt động; nhiệm vụ dưới đây đang chờ chọn đơn vị thực hiện tiếp.",
                        "Thời hạn:     hết ngày 31/12/2023 (Chủ nhật)\n",
                        "Lý do:\nSắp xếp tổ chức bộ máy",
                        "Thời hạn của nhiệm vụ không thay đổi. Đề nghị chọn đơn vị thực hiện tiếp");
        assertThat(notices()).hasSize(1);
    }

    @Test
    void allTasksOfADayAreOneLetterThatSaysWhatIsLate() throws Exception {
        clock.set("2024-01-06T00:00:10");
        ended("2024-01-05");
        String late = UUID.randomUUID().toString();
        feedTask(proposed(node -> node.put("due", "2024-01-31T16:59:59Z")), proposed(node -> {
            node.put("taskId", late);
            ((ObjectNode) node.required("movement")).put("to", "OPEN_OVERDUE");
        }));
        clock.set("2024-01-08T07:30:00");

        patiently().until(() -> letters(mailbox).size() == 1);
        assertThat(letters(mailbox).getFirst().getSubject())
                .isEqualTo("[Đôn Đốc] 2 nhiệm vụ chưa có đơn vị thực hiện tiếp: 812/UBND-TH: "
                        + "Xây dựng kế hoạch hành động năm 2024");
        assertThat(text(letters(mailbox).getFirst()))
                .contains(
                        "thời hạn: hết ngày 31/12/2023 (Chủ nhật), quá hạn 8 ngày (của Ban Quản lý dự án)\n",
                        "thời hạn: hết ngày 31/1/2024 (thứ Tư) (của Ban Quản lý dự án)\n");
    }

    @Test
    void nobodyHearsOfWhatWasChosenBefore() {
        clock.set("2023-12-16T00:00:10");
        ended("2023-12-15");
        feedTask(proposed(node -> {}));
        feedTask(taskEvent(
                "TaskTransferred",
                node -> node.put("version", 5)
                        .put("from", unit)
                        .put("to", unit + ".NEW")
                        .put("unit", unit + ".NEW")));
        clock.set("2023-12-18T07:30:00");

        patiently().until(() -> notices().stream().allMatch(one -> one.state() == State.SKIPPED));
        assertThat(why(notices().getFirst())).isEqualTo("Nhiệm vụ đã có đơn vị thực hiện tiếp.");
    }

    /** The end of the unit may be heard of later, or have been called off. */
    @Test
    void itWaitsForTheNewsThatTheUnitHasEnded() {
        feedTask(proposed(node -> {}));
        patiently().until(() -> notices().stream().anyMatch(one -> why(one).startsWith("Chưa nhận")));
        ended("2023-12-13");

        patiently().until(() -> letters(mailbox).size() == 1);
    }

    @Test
    void nobodyHearsOfAUnitThatGoesOn() {
        feedTask(proposed(node -> {}));

        patiently().until(() -> notices().stream().allMatch(one -> one.state() == State.SKIPPED));
        assertThat(why(notices().getFirst())).isEqualTo("Đơn vị vẫn hoạt động.");
        assertThat(letters(mailbox)).isEmpty();
    }

    private Feed.In proposed(Consumer<ObjectNode> bend) {
        return taskEvent("TaskTransferProposed", node -> {
            node.put("issuer", desk);
            bend.accept(node);
        });
    }

    private void ended(String lastDay) {
        feed.send(
                "unit.events.v1",
                in(
                        "UnitChanged",
                        body(
                                "UnitChanged",
                                node -> node.put("code", unit)
                                        .put("name", "Ban Quản lý dự án")
                                        .put("validTo", lastDay)
                                        .remove(List.of("successors")))));
    }

    private List<Notification> notices() {
        return notifications.find(Query.query(Criteria.where("notice.directiveId")
                .is(directive)
                .and("notice.kind")
                .is(Kind.TRANSFER_AWAITED)));
    }
}
