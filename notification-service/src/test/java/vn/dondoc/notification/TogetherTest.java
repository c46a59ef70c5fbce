package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
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
            assertThat(letter.getSubject())
                    .isEqualTo(
                            "[Đôn Đốc] Quá hạn 40 nhiệm vụ: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024 (hạn 31/12/2023)");
            String text = (String)
                    ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
            assertThat(text.lines()
                            .filter(line -> line.startsWith("- Xây dựng kế hoạch hành động năm 2024 - thời hạn")))
                    .hasSize(MANY);
        });
        assertThat(OPERATOR.takenFor(phone))
                .singleElement()
                .satisfies(
                        sms -> assertThat(sms.get("text").asString()).endsWith("han 31/12/2023, va 39 nhiem vu khac"));
    }

    @ParameterizedTest
    @CsvSource({
        "TaskAssigned, 3 nhiệm vụ mới: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024 (hạn 31/12/2023), hết ngày 31/12/2023 (Chủ nhật)",
        "DeadlineApproaching, 3 nhiệm vụ sắp đến hạn: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024 (hạn 31/12/2023), hết ngày 31/12/2023 (Chủ nhật)",
        "DeadlineOverdue, Vẫn quá hạn 3 nhiệm vụ: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024 (hạn 31/12/2023), hết ngày 31/12/2023 (Chủ nhật)",
        "TaskAmended, Thay đổi thời hạn 3 nhiệm vụ: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024 (hạn 15/1/2024), trước đây: hết ngày 31/12/2023 (Chủ nhật)",
        "TaskSuperseded, Không còn phải thực hiện 3 nhiệm vụ: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024, mục"
    })
    void threeTasksOfOneDocumentAreOneLetter(String event, String subject, String row) throws Exception {
        openOffice();
        feedDirective(node -> {
            node.put("version", 9);
            ArrayNode items = (ArrayNode) node.required("items");
            for (String path : List.of("2", "3")) {
                items.add(((ObjectNode) items.required(0).deepCopy()).put("path", path));
            }
        });
        List<String> tasks = new ArrayList<>();
        List<Feed.In> events = new ArrayList<>();
        for (int item = 1; item <= 3; item++) {
            String id = UUID.randomUUID().toString();
            String path = String.valueOf(item);
            tasks.add(id);
            events.add(taskEvent(event, node -> node.put("taskId", id).put("itemPath", path)));
        }
        feedTask(events.toArray(Feed.In[]::new));

        patiently().until(() -> told(Channel.EMAIL).stream().allMatch(Notification::isOver));
        assertThat(letters(email)).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("[Đôn Đốc] " + subject);
            assertThat(letter.getHeader("X-Dondoc-Task")[0]
                            .replaceAll("\\s", "")
                            .split(","))
                    .containsExactlyInAnyOrderElementsOf(tasks);
            String text = (String)
                    ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
            assertThat(text).containsOnlyOnce("812/UBND-TH ngày 14/12/2023:");
            assertThat(text.lines().filter(line -> line.startsWith("- mục ") && line.contains(row)))
                    .hasSize(3);
        });
    }

    @Test
    void aTaskThatIsOfUtmostUrgencyIsToldBySmsAtOnce() {
        clock.set("2023-12-16T20:00:00");
        openOffice();
        feedTask(taskEvent("TaskAssigned", node -> node.put("urgency", "HOA_TOC")));

        awaitOne(Channel.SMS, State.SENT);
        awaitMail(State.SENT);
        assertThat(OPERATOR.takenFor(phone))
                .singleElement()
                .satisfies(sms -> assertThat(sms.get("text").asString()).startsWith("Don Doc: Nhiem vu moi. VB 812"));
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
