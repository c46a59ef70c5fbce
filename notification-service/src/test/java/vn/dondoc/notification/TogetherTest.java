package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** Several of one kind that go to one unit at the same moment are one message, and none of them is forgotten. */
class TogetherTest extends Office {
    private static final int MANY = 40;

    @Test
    void fortyMissesOfAWeekendAreOneLetterAndOneShortMessageInTheMorning() throws Exception {
        clock.set("2023-12-17T23:59:00");
        openOffice();
        Feed.In[] misses = new Feed.In[MANY];
        for (int i = 0; i < MANY; i++) {
            misses[i] = missed();
        }
        feedTask(misses);
        patiently()
                .until(() -> told(Channel.EMAIL).stream()
                                .filter(one -> why(one).equals("Chờ giờ làm việc."))
                                .count()
                        == MANY);
        assertThat(letters(email)).isEmpty();
        clock.set("2023-12-18T07:30:00");

        for (Channel channel : Channel.values()) {
            patiently().until(() -> told(channel).stream().allMatch(Notification::isOver));
            assertThat(told(channel)).extracting(Notification::state).containsOnlyOnce(State.SENT);
        }
        assertThat(letters(email)).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("[Đôn Đốc] Quá hạn 40 nhiệm vụ");
            String text = (String)
                    ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
            assertThat(text.lines().filter(line -> line.startsWith("- 812/UBND-TH")))
                    .hasSize(MANY);
        });
        assertThat(OPERATOR.takenFor(phone))
                .singleElement()
                .satisfies(
                        sms -> assertThat(sms.get("text").asString()).endsWith("han 31/12/2023, va 39 nhiem vu khac"));
    }

    /** Each says itself what was told with another, so that a correction finds it. */
    @Test
    void whatWasToldTogetherIsTakenBackByItself() throws Exception {
        clock.set("2023-12-17T23:59:00");
        openOffice();
        String other = UUID.randomUUID().toString();
        feedTask(taskEvent("DeadlineMissed"), taskEvent("DeadlineMissed", node -> node.put("taskId", other)));
        patiently().until(() -> told(Channel.EMAIL).stream().allMatch(one -> why(one).equals("Chờ giờ làm việc.")));
        clock.set("2023-12-18T07:30:00");
        patiently().until(() -> told(Channel.EMAIL).stream().allMatch(Notification::isOver));

        feedTask(
                taskEvent("DeadlineMissWithdrawn"),
                taskEvent("DeadlineMissWithdrawn", node -> node.put("taskId", other)));

        patiently().until(() -> letters(email).size() == 3);
    }

    @Test
    void aLetterThatCannotBeSentLeavesTheOthersToTheNext() {
        clock.set("2023-12-17T23:59:00");
        feedDirective(body -> {});
        feedTask(missed(), missed(), missed());
        patiently()
                .until(() -> told(Channel.EMAIL).stream()
                                .filter(one -> why(one).equals("Chờ giờ làm việc."))
                                .count()
                        == 3);
        contacts.add(new Contact(unit).reachedBy("Văn thư", email, phone));
        DOOR.refuse(email, "450 4.2.1 <" + email + "> mailbox busy");
        clock.set("2023-12-18T07:30:00");
        patiently().until(() -> told(Channel.EMAIL).stream().anyMatch(one -> one.state() == State.FAILED));
        DOOR.accept(email);

        patiently().until(() -> told(Channel.EMAIL).stream().allMatch(Notification::isOver));
        assertThat(letters(email)).hasSize(1);
    }

    private Feed.In missed() {
        String another = UUID.randomUUID().toString();
        return taskEvent("DeadlineMissed", node -> node.put("taskId", another));
    }
}
