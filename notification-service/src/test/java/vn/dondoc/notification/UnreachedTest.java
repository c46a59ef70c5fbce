package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** Whoever gave a unit work hears, once, that the unit cannot be told of it. */
class UnreachedTest extends Office {
    private final String desk = unit + ".UB";
    private final String mailbox = desk.toLowerCase(Locale.ROOT) + "@tinh.example";

    @BeforeEach
    void theIssuerHasAContact() {
        contacts.add(new Contact(desk).reachedBy("Văn thư", mailbox, null));
        feed.send(
                "unit.events.v1",
                in(
                        "UnitChanged",
                        body(
                                "UnitChanged",
                                node -> node.put("code", unit)
                                        .put("name", "Liên minh Hợp tác xã tỉnh")
                                        .put("kind", "DEPARTMENT")
                                        .remove(List.of("parent", "validTo", "successors", "reorganisation")))));
        feedDirective(node -> node.put("issuer", desk));
    }

    @Test
    void hearsAtOnceOfAUnitForWhichNobodyHasAnAddress() {
        feedTask(taskEvent("TaskAssigned"));

        patiently().until(() -> letters(mailbox).size() == 1);
        assertThat(subject(letters(mailbox).getFirst()))
                .isEqualTo("[Đôn Đốc] Chưa gửi được thư cho Liên minh Hợp tác xã tỉnh: 812/UBND-TH: "
                        + "Xây dựng kế hoạch hành động năm 2024");
        assertThat(text(letters(mailbox).getFirst()))
                .contains(
                        "Hệ thống chưa gửi được thư về văn bản dưới đây cho Liên minh Hợp tác xã tỉnh; đơn vị có thể chưa biết",
                        "Văn bản:      812/UBND-TH ngày 14/12/2023",
                        "Lý do:\nChưa có liên hệ của đơn vị.",
                        "Đề nghị báo cho đơn vị bằng cách khác, và cập nhật liên hệ")
                .doesNotContain("Thời hạn");
    }

    /** Its three messages fail, each again and again, and are given up; the event comes twice; a process starts anew. */
    @Test
    void hearsOnceHoweverOftenItFails() {
        Feed.In assigned = taskEvent("TaskAssigned");
        feedTask(assigned, assigned, taskEvent("TaskAmended", node -> node.put("version", 9)));
        feedTask(assigned);
        patiently().until(() -> told(Channel.EMAIL).stream().allMatch(one -> one.state() == State.DEAD));
        feedTask(taskEvent("DeadlineMissed", node -> node.put("version", 12)));
        patiently()
                .until(() -> told(Channel.EMAIL).size() == 3
                        && told(Channel.EMAIL).stream().allMatch(one -> one.state() == State.DEAD));

        patiently().until(() -> notices().size() == 2 && notices().stream().allMatch(Notification::isOver));
        assertThat(notices()).extracting(Notification::state).containsExactlyInAnyOrder(State.SENT, State.SKIPPED);
        assertThat(letters(mailbox)).hasSize(1);
    }

    @Test
    void hearsThatAMailWasGivenUpAndWhy() {
        contacts.add(new Contact(unit).reachedBy(null, email, phone));
        DOOR.refuse(email, "550 5.1.1 <" + email + "> no such user");
        feedTask(taskEvent("TaskAssigned"));

        patiently().until(() -> letters(mailbox).size() == 1);
        assertThat(text(letters(mailbox).getFirst()))
                .contains("Liên minh Hợp tác xã tỉnh", "Máy chủ thư từ chối: 550")
                .doesNotContain(email);
        assertThat(told(Channel.EMAIL)).allMatch(one -> one.state() == State.DEAD);
        DOOR.accept(email);
    }

    @Test
    void hearsInTheMorningOfAllThatAreNotReached() {
        clock.set("2023-12-16T09:00:00");
        feedTask(taskEvent("TaskAssigned"));
        for (String other : List.of(".B", ".C")) {
            feedTask(taskEvent(
                    "TaskAssigned",
                    node -> node.put("taskId", UUID.randomUUID().toString()).put("unit", unit + other)));
        }
        clock.set("2023-12-18T07:30:00");

        patiently().until(() -> !notices().isEmpty() && notices().stream().allMatch(Notification::isOver));
        patiently().until(() -> letters(mailbox).size() == 1);
        assertThat(subject(letters(mailbox).getFirst()))
                .isEqualTo(
                        "[Đôn Đốc] Chưa gửi được thư cho 3 đơn vị: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024");
        assertThat(text(letters(mailbox).getFirst()))
                .contains("\n- Liên minh Hợp tác xã tỉnh: Chưa có liên hệ của đơn vị.\n- " + unit
                        + ".B: Chưa có liên hệ của đơn vị.\n- " + unit + ".C: Chưa có liên hệ")
                .doesNotContain("Lý do");
    }

    @Test
    void hearsNothingWhereTheAddressWasEnteredInTimeAndLaterThatAMailWasGivenUp() {
        feedTask(taskEvent("TaskAssigned"));
        patiently().until(() -> !notices().isEmpty());
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        patiently().until(() -> letters(email).size() == 1 && notices().stream().allMatch(Notification::isOver));
        assertThat(letters(mailbox)).isEmpty();

        DOOR.refuse(email, "550 5.1.1 no such user");
        feedTask(taskEvent("TaskAmended", node -> node.put("version", 9)));
        patiently().until(() -> letters(mailbox).size() == 1);
        DOOR.accept(email);
    }

    @Test
    void hearsNothingOfAShortMessageOrOfItself() {
        contacts.add(new Contact(unit).reachedBy(null, email, phone));
        OPERATOR.answers(422);
        feedTask(taskEvent("DeadlineMissed"));
        feed.send(
                "directive.events.v1",
                in(
                        "DirectiveIssued",
                        body(
                                "DirectiveIssued",
                                node -> node.put("directiveId", task).put("issuer", unit + ".X"))));
        feedTask(taskEvent(
                "TaskAssigned",
                node -> node.put("taskId", UUID.randomUUID().toString())
                        .put("directiveId", task)
                        .put("unit", unit + ".X")));

        awaitOne(Channel.SMS, State.DEAD);
        awaitMail(State.SENT);
        patiently().during(Duration.ofSeconds(1)).until(() -> notices().isEmpty());
        assertThat(notifications.about(task, Kind.UNIT_NOT_REACHED, Channel.EMAIL, Set.of(unit + ".X")))
                .isEmpty();
    }

    /** Whoever is above gets the letter meanwhile, and is told for whom it is. */
    @Test
    void whoReadsForAUnitIsToldForWhom() {
        contacts.add(new Contact(desk + ".P").reachedBy(null, "p-" + mailbox, phone));
        feed.send(
                "unit.events.v1",
                in(
                        "UnitChanged",
                        body(
                                "UnitChanged",
                                node -> node.put("code", desk + ".P")
                                        .put("name", "Sở Công Thương")
                                        .remove(List.of("parent", "validTo", "successors", "reorganisation")))),
                in(
                        "UnitChanged",
                        body(
                                "UnitChanged",
                                node -> node.put("code", unit)
                                        .put("version", 99)
                                        .put("name", "Phòng Kỹ thuật")
                                        .put("parent", desk + ".P")
                                        .remove(List.of("validTo", "successors", "reorganisation")))));
        feedTask(taskEvent("DeadlineMissed"));

        patiently().until(() -> letters("p-" + mailbox).size() == 1);
        assertThat(subject(letters("p-" + mailbox).getFirst()))
                .startsWith("[Đôn Đốc] Quá hạn (cho Phòng Kỹ thuật): 812/UBND-TH: ");
        assertThat(text(letters("p-" + mailbox).getFirst()))
                .startsWith(
                        "Kính gửi: Phòng Kỹ thuật\n\nPhòng Kỹ thuật chưa có địa chỉ nhận thư trên hệ thống nên thư này "
                                + "được gửi đến Sở Công Thương. Đề nghị chuyển cho đơn vị và cập nhật liên hệ của đơn vị.\n\nNhiệm vụ đã quá hạn");
        patiently().until(() -> OPERATOR.takenFor(phone).size() == 1);
        assertThat(OPERATOR.takenFor(phone).getFirst().get("text").asString())
                .startsWith("Don Doc: Qua han (cho Phong Ky thuat). VB 812/UBND-TH: ");
        assertThat(notices()).isEmpty();
    }

    private List<Notification> notices() {
        return notifications.find(Query.query(Criteria.where("notice.directiveId")
                .is(directive)
                .and("notice.kind")
                .is(Kind.UNIT_NOT_REACHED)));
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
