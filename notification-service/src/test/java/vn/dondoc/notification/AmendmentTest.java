package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.State;

/** Who is told of what when a directive is amended or recalled. */
class AmendmentTest extends Office {

    @Test
    void tellsTheNewDateInTheWordsOfTheNewText() throws Exception {
        openOffice();
        feedTask(taskEvent("TaskAmended"));
        patiently()
                .until(() -> told(Channel.EMAIL).getFirst().why() != null
                        && letters(email).isEmpty());

        feedAmended();
        awaitMail(State.SENT);

        MimeMessage letter = letters(email).getFirst();
        assertThat(letter.getSubject()).contains("Thay đổi thời hạn", "(hạn 15/1/2024)");
        for (int part = 0; part < 2; part++) {
            assertThat(text(letter, part))
                    .contains("thời hạn trước đây: hết ngày 31/12/2023", "chậm nhất ngày 15/01/2024", "Lùi thời hạn");
        }
    }

    @Test
    void tellsNobodyOfAnAmendmentThatLeavesTheDate() {
        openOffice();
        feedAmended();
        feedTask(
                taskEvent(
                        "TaskAmended",
                        node -> node.put("oldDue", node.get("due").asString())),
                taskEvent("TaskAssigned"));

        awaitMail(State.SENT);
        assertThat(told(Channel.EMAIL)).hasSize(1);
    }

    @Test
    void remindsOfNoDateThatWasMoved() {
        feedDirective(node -> {});
        feedTask(
                taskEvent("DeadlineApproaching", node -> node.put("version", 2)),
                taskEvent("TaskAmended", node -> node.put("version", 5).put("due", "2024-02-15T16:59:59Z")),
                taskEvent("TaskAmended", node -> node.put("version", 6)));
        feedAmended();
        openOffice();

        patiently()
                .until(() -> told(Channel.EMAIL).stream()
                                .filter(one -> one.state() == State.SKIPPED)
                                .filter(one -> why(one).contains("đã được thay đổi"))
                                .count()
                        == 2);
        patiently().until(() -> letters(email).size() == 1);
    }

    @Test
    void tellsWhoWasGivenATaskThatItIsSuperseded() throws Exception {
        openOffice();
        feedTask(taskEvent("TaskAssigned", node -> node.put("itemPath", "II.7")));
        awaitMail(State.SENT);
        feedTask(taskEvent("TaskSuperseded", node -> node.put("itemPath", "II.7")));

        patiently().until(() -> letters(email).size() == 2);
        MimeMessage letter = letters(email).getLast();
        assertThat(letter.getSubject()).contains("Không còn phải thực hiện: ");
        assertThat(text(letter, 0))
                .contains("mục II.7", "Giao lại cho đơn vị khác.")
                .doesNotContain("Thời hạn:");
    }

    @Test
    void tellsNothingToWhomNothingWasTold() {
        feedTask(taskEvent("TaskAssigned"), taskEvent("TaskSuperseded"));
        openOffice();

        patiently()
                .until(() -> told(Channel.EMAIL).size() == 2
                        && told(Channel.EMAIL).stream().allMatch(one -> one.state() == State.SKIPPED));
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void doesNotSayThatIsSupersededWhatIsThereAgain() {
        openOffice();
        feedTask(
                taskEvent("TaskAssigned", node -> node.put("version", 3)),
                taskEvent("TaskSuperseded", node -> node.put("version", 2)));

        patiently()
                .until(() -> told(Channel.EMAIL).stream()
                        .anyMatch(one ->
                                one.state() == State.SKIPPED && why(one).contains("không còn ở trạng thái thay thế")));
        patiently().until(() -> letters(email).size() == 1);
    }

    @Test
    void whatWaitsForATaskThatIsWithdrawnIsDroppedVisibly() {
        feedTask(
                taskEvent("TaskWithdrawn", node -> node.put("version", 9)),
                taskEvent("DeadlineMissed"),
                taskEvent("DeadlineMissWithdrawn"),
                taskEvent("TaskAmended", node -> node.put("version", 3)));
        feed.send(
                "report.events.v1",
                in(
                        "ReportReturned",
                        body(
                                "ReportReturned",
                                node -> node.put("taskId", task)
                                        .put("unit", unit)
                                        .put("directiveId", directive))));
        feedAmended();
        openOffice();

        patiently()
                .until(() -> told(Channel.EMAIL).size() == 4
                        && told(Channel.EMAIL).stream()
                                .allMatch(one -> one.state() == State.SKIPPED && one.why() != null));
        awaitOne(Channel.SMS, State.SKIPPED);
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void tellsEachUnitOnceThatADirectiveWasRecalled() throws Exception {
        openOffice();
        String other = UUID.randomUUID().toString();
        feedDirective(node -> node.put("directiveId", other).put("number", "900/UBND-TH"));
        Feed.In recalled = recalled(node -> {
            node.put("replacedBy", other);
            node.putArray("units").add(unit).add(unit);
        });

        feed.send("directive.events.v1", recalled);
        feed.send("directive.events.v1", recalled);

        String id = awaitMail(State.SENT).id();
        MimeMessage letter = letters(email).getFirst();
        assertThat(letters(email)).hasSize(1);
        assertThat(letter.getSubject()).contains("Thu hồi văn bản");
        assertThat(letter.getHeader("X-Dondoc-Task")).isNull();
        for (int part = 0; part < 2; part++) {
            assertThat(text(letter, part))
                    .contains("812/UBND-TH", "đã được thu hồi", "Văn bản ban hành nhầm.", "900/UBND-TH", "Lý do");
        }
        String sent = outbox.events("notification.sent").stream()
                .filter(event -> event.key().equals(id))
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(Contract.of("NotificationSent").faults(sent)).isEmpty();
        assertThat(sent).contains(directive).doesNotContain("taskId");
    }

    @Test
    void namesTheNumberThatCameLater() throws Exception {
        openOffice();
        feed.send(
                "directive.events.v1",
                in(
                        "DirectiveNumbered",
                        body(
                                "DirectiveNumbered",
                                node -> node.put("directiveId", directive).put("number", "77/UBND-TH"))));
        feedTask(taskEvent("TaskAssigned"));
        awaitMail(State.SENT);

        assertThat(text(letters(email).getFirst(), 0)).contains("77/UBND-TH");
    }

    private void feedAmended() {
        feed.send(
                "directive.events.v1",
                in("DirectiveAmended", body("DirectiveAmended", node -> node.put("directiveId", directive))));
    }

    private Feed.In recalled(Consumer<ObjectNode> bend) {
        return in("DirectiveRecalled", body("DirectiveRecalled", node -> {
            node.put("directiveId", directive);
            bend.accept(node);
        }));
    }

    private static String text(MimeMessage letter, int part) throws Exception {
        return (String) ((MimeMultipart) letter.getContent()).getBodyPart(part).getContent();
    }
}
