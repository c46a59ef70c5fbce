package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Attempt;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** What happens when gateways refuse, are away, or when a contact is missing. */
class SendingTest extends Office {
    private boolean away;

    @AfterEach
    void bringTheServerBack() {
        if (away) {
            DOOR.comeBack();
        }
    }

    @Test
    void sendsOneLetterHoweverOftenTheEventComes() {
        openOffice();
        Feed.In event = taskEvent("TaskAssigned");
        feedTask(event, event);
        awaitMail(State.SENT);
        for (int i = 0; i < 8; i++) {
            feedTask(event);
        }
        staysAt(1);
    }

    @Test
    void triesAgainWhenTheServerRefusesForNow() {
        openOffice();
        DOOR.refuse(email, "450 4.2.1 <" + email + "> mailbox busy");
        feedTask(taskEvent("TaskAssigned"));
        Notification failed = awaitMail(State.FAILED);
        assertThat(why(failed)).contains("450 4.2.1", "mailbox busy").doesNotContain(email);
        DOOR.accept(email);

        Notification sent = awaitMail(State.SENT);
        assertThat(sent.attempts()).hasSizeBetween(2, 6);
        assertThat(outcome(sent.attempts().getLast())).isEqualTo("SENT");
        staysAt(1);
    }

    @Test
    void givesUpAfterSixRefusalsForNow() {
        openOffice();
        DOOR.refuse(email, "451 4.3.0 later");
        feedTask(taskEvent("TaskAssigned"));
        assertThat(awaitMail(State.DEAD).attempts()).hasSize(6);
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void givesUpAtOnceWhenTheServerKnowsNoSuchRecipientAndHoldsUpNobodyElse() {
        openOffice();
        DOOR.refuse(email, "550 5.1.1 <" + email + "> unknown");
        String neighbour = "n" + email;
        contacts.add(new Contact(unit + ".01").reachedBy(null, neighbour, null));
        feedTask(
                taskEvent("TaskAssigned"),
                taskEvent("TaskAssigned", node -> node.put("unit", unit + ".01").put("taskId", "another-task")));

        Notification dead = awaitMail(State.DEAD);
        assertThat(dead.attempts()).hasSize(1);
        assertThat(why(dead)).contains("550 5.1.1").doesNotContain(email);
        patiently().until(() -> letters(neighbour).size() == 1);
    }

    @Test
    void losesNothingWhileTheServerIsAway() {
        openOffice();
        DOOR.leave();
        away = true;
        List<Feed.In> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String id = task + i;
            events.add(taskEvent("DeadlineMissWithdrawn", node -> node.put("taskId", id)));
        }
        feed.send("task.events.v1", events);
        patiently().until(() -> told(Channel.EMAIL).stream().anyMatch(one -> one.state() == State.FAILED));
        DOOR.comeBack();
        away = false;

        patiently().until(() -> told(Channel.EMAIL).stream().allMatch(one -> one.state() == State.SENT));
        assertThat(letters(email)).hasSize(30);
        assertThat(told(Channel.EMAIL))
                .allSatisfy(one -> assertThat(one.attempts())
                        .extracting(SendingTest::outcome)
                        .isIn(List.of("SENT"), List.of("Không kết nối được máy chủ thư.", "SENT")));
    }

    @Test
    void waitsForTheHeadOfTheDirective() {
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        feedTask(taskEvent("TaskAssigned"));
        patiently().until(() -> told(Channel.EMAIL).getFirst().why() != null);
        assertThat(told(Channel.EMAIL).getFirst().attempts()).isEmpty();
        feedDirective(node -> {});

        assertThat(awaitMail(State.SENT).attempts()).hasSize(1);
    }

    @Test
    void doesNotWaitForeverForTheHeadOfTheDirective() {
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        feedTask(taskEvent("TaskAssigned"));
        assertThat(why(awaitMail(State.DEAD))).contains("Chưa nhận được thông tin");
    }

    @Test
    void givesUpAUnitWithoutContactAndSaysWhy() {
        feedDirective(node -> {});
        feedTask(taskEvent("TaskAssigned"));
        Notification dead = awaitMail(State.DEAD);
        assertThat(why(dead)).isEqualTo("Chưa có liên hệ của đơn vị.");
        assertThat(dead.attempts())
                .extracting(SendingTest::outcome)
                .hasSize(6)
                .containsOnly("Chưa có liên hệ của đơn vị.");
    }

    @Test
    void writesToTheDeskOfAnAdHocBody() {
        openOffice();
        String body = unit + ".TCT";
        feed.send(
                "unit.events.v1",
                in(
                        "UnitChanged",
                        body(
                                "UnitChanged",
                                node -> node.put("code", body)
                                        .put("kind", "AD_HOC")
                                        .put("desk", unit))));
        feedTask(taskEvent("TaskAssigned", node -> node.put("unit", body)));
        patiently().until(() -> letters(email).size() == 1);
    }

    @Test
    void postsTheMissToTheOperator() {
        openOffice();
        feedTask(taskEvent("DeadlineMissed"));
        Notification sent = awaitOne(Channel.SMS, State.SENT);

        assertThat(OPERATOR.takenFor(phone)).singleElement().satisfies(sms -> {
            assertThat(sms.get("requestId").asString()).isEqualTo(sent.id());
            assertThat(sms.get("brandname").asString()).isEqualTo("DONDOC");
            assertThat(sms.get("text").asString()).startsWith("Don Doc: Qua han. VB 812/UBND-TH: Xay dung");
        });
        assertThat(OPERATOR.keys()).containsOnly("secret-key");
        assertThat(sent.to()).isEqualTo(phone.substring(0, 2) + "*****" + phone.substring(phone.length() - 3));
    }

    @Test
    void keepsAShortMessageUntilTheOperatorTakesIt() {
        openOffice();
        OPERATOR.answers(503);
        feedTask(taskEvent("DeadlineMissed"));
        awaitOne(Channel.SMS, State.FAILED);
        awaitMail(State.SENT);
        OPERATOR.answers(200);

        awaitOne(Channel.SMS, State.SENT);
        assertThat(OPERATOR.takenFor(phone)).hasSize(1);
    }

    @Test
    void givesUpAShortMessageThatTheOperatorFindsWrong() {
        openOffice();
        OPERATOR.answers(422);
        feedTask(taskEvent("DeadlineMissed"));
        assertThat(why(awaitOne(Channel.SMS, State.DEAD))).isEqualTo("Nhà mạng trả lời 422.");
    }

    /** {@code SENT}, or why not in Vietnamese. */
    private static String outcome(Attempt one) {
        Message why = one.outcome();
        return why == null ? "SENT" : TEXTS.inVietnamese(why);
    }

    private void staysAt(int letters) {
        patiently().during(Duration.ofMillis(300)).until(() -> letters(email).size() == letters);
    }
}
