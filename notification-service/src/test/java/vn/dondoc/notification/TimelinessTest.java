package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** Who is told, by what is known at the moment of sending. */
class TimelinessTest extends Office {

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, đã hoàn thành",
        "WITHDRAWN, đã thu hồi",
        "SUPERSEDED, đã được thay thế",
        "SUSPENDED, tạm dừng"
    })
    void chasesNobodyForATaskThatIsOver(String state, String words) {
        openOffice();
        feedTask(
                taskEvent("TaskCompleted", node -> node.put("version", 9).put("state", state)),
                taskEvent("DeadlineApproaching"));
        assertThat(why(awaitMail(State.SKIPPED))).contains(words).doesNotContain(state);
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void sendsNoReminderFromTheDeadlineOn() {
        clock.set("2023-12-31T23:59:59");
        openOffice();
        feedTask(taskEvent("DeadlineApproaching"));
        assertThat(why(awaitMail(State.SKIPPED))).contains("Đã đến hạn");
    }

    @Test
    void callsNobodyLateWhoIsKnownNotToBe() {
        feedDirective(node -> {});
        feedTask(taskEvent("DeadlineMissed"), taskEvent("DeadlineMissWithdrawn"));
        contacts.add(new Contact(unit).reachedBy(null, email, phone));

        patiently()
                .until(() -> told(Channel.EMAIL).stream().allMatch(one -> one.state() == State.SKIPPED)
                        && told(Channel.EMAIL).size() == 2);
        awaitOne(Channel.SMS, State.SKIPPED);
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void correctsWhatWasSaidWrongly() throws Exception {
        openOffice();
        feedTask(taskEvent("DeadlineMissed"));
        awaitMail(State.SENT);
        feedTask(taskEvent("DeadlineMissWithdrawn"));

        patiently().until(() -> letters(email).size() == 2);
        assertThat(letters(email).getLast().getSubject()).contains("Đính chính, không quá hạn");
    }

    @Test
    void keepsWhatIsNotUrgentForOfficeHoursByMailAsBySms() {
        clock.set("2024-01-01T00:00:00");
        openOffice();
        feed.send("calendar.events.v1", in("CalendarChanged", body("CalendarChanged", node -> {})));
        feedTask(taskEvent("DeadlineMissed"));
        for (Channel channel : Channel.values()) {
            patiently().until(() -> why(told(channel).getFirst()).equals("Chờ giờ làm việc."));
        }
        clock.set("2024-01-02T07:29:59");
        patiently()
                .during(Duration.ofMillis(200))
                .until(() ->
                        OPERATOR.takenFor(phone).isEmpty() && letters(email).isEmpty());
        clock.set("2024-01-02T07:30:00");

        awaitOne(Channel.SMS, State.SENT);
        awaitMail(State.SENT);
        assertThat(OPERATOR.takenFor(phone)).hasSize(1);
    }

    @Test
    void wakesPeopleForWhatIsOfUtmostUrgency() {
        clock.set("2024-01-01T00:00:00");
        openOffice();
        feedTask(taskEvent("DeadlineMissed", node -> node.put("urgency", "HOA_TOC")));
        awaitOne(Channel.SMS, State.SENT);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-17T16:59:59Z, true", "2023-12-18T01:29:59Z, true", "2023-12-18T01:30:00Z, false"})
    void asksOnASaturdayNightForWhatIsDueBeforeTheOfficeHasBeenOpenForAnHour(String due, boolean atOnce) {
        clock.set("2023-12-16T22:00:00");
        openOffice();
        feedTask(taskEvent("TaskAssigned", node -> node.put("due", due)));

        if (atOnce) {
            awaitMail(State.SENT);
        } else {
            patiently().until(() -> why(told(Channel.EMAIL).getFirst()).equals("Chờ giờ làm việc."));
        }
    }

    @Test
    void tellsOfATaskBeforeItTellsOfItsOtherDate() throws Exception {
        clock.set("2023-12-16T22:00:00");
        openOffice();
        feedTask(taskEvent("TaskAssigned"), taskEvent("TaskAmended", node -> node.put("version", 2)));
        feedDirective(node -> node.put("version", 9));
        patiently()
                .until(() -> told(Channel.EMAIL).stream()
                                .filter(one -> why(one).startsWith("Chờ"))
                                .count()
                        == 2);
        clock.set("2023-12-18T07:30:00");

        patiently().until(() -> letters(email).size() == 2);
        assertThat(letters(email).getFirst().getSubject()).contains("Nhiệm vụ mới");
        assertThat(letters(email).getLast().getSubject()).contains("Thay đổi thời hạn");
    }

    @Test
    void tellsAtOnceOfATaskThatWaitedForTheOfficeOnceItIsDueBefore() {
        clock.set("2023-12-16T22:00:00");
        openOffice();
        feedTask(taskEvent("TaskAssigned"));
        patiently().until(() -> why(told(Channel.EMAIL).getFirst()).equals("Chờ giờ làm việc."));

        Feed.In amended =
                taskEvent("TaskAmended", node -> node.put("version", 2).put("due", "2023-12-17T03:00:00Z"));
        feedDirective(node -> node.put("version", 9));
        feedTask(amended, amended);

        patiently()
                .until(
                        () -> told(Channel.EMAIL),
                        all -> all.size() == 2 && all.stream().allMatch(Notification::isSent));
        assertThat(letters(email)).hasSize(2);
    }

    /** It was late by half a minute, at night: by the morning there is nothing left to ask for. */
    @Test
    void callsNobodyLateInTheMorningWhoseCompleteReportCameAtNight() {
        clock.set("2024-01-01T00:00:00");
        openOffice();
        feedTask(taskEvent("DeadlineMissed"));
        patiently().until(() -> why(told(Channel.EMAIL).getFirst()).equals("Chờ giờ làm việc."));
        feed.send(
                "report.events.v1",
                in(
                        "ReportSubmitted",
                        body(
                                "ReportSubmitted",
                                node -> node.put("taskId", task)
                                        .put("unit", unit)
                                        .put("directiveId", directive)
                                        .put("complete", true)
                                        .put("submittedAt", "2023-12-31T17:00:29Z")
                                        // Who decides is nobody of this test.
                                        .remove("issuer"))));
        clock.set("2024-01-02T07:30:00");

        assertThat(why(awaitMail(State.SKIPPED))).contains("đã gửi báo cáo hoàn thành");
        awaitOne(Channel.SMS, State.SKIPPED);
    }

    @Test
    void sendsAShortMessageForTheLastReminderOnly() {
        openOffice();
        feedTask(
                taskEvent("DeadlineApproaching", node -> node.put("last", false).put("taskId", "another")),
                taskEvent("DeadlineApproaching", node -> last(node, true)));
        patiently()
                .until(
                        () -> told(Channel.EMAIL),
                        all -> all.size() == 2 && all.stream().allMatch(Notification::isOver));
        assertThat(letters(email)).hasSize(1);
        assertThat(awaitOne(Channel.SMS, State.SENT).notice().taskId()).isEqualTo(task);
    }

    @Test
    void leavesUnitsWithoutATelephoneAlone() {
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        feedDirective(node -> {});
        feedTask(taskEvent("DeadlineMissed"));
        assertThat(why(awaitOne(Channel.SMS, State.SKIPPED))).contains("không có số điện thoại");
    }

    private static void last(ObjectNode node, boolean last) {
        node.put("last", last);
    }
}
