package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

class LetterTest extends Office {
    @Autowired
    private MongoTemplate mongo;

    /** It kept neither the urgency nor who is to do it, who helps and to whom it is reported. */
    @Test
    void writesAboutADirectiveAsTheVersionBeforeStoredIt() throws Exception {
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        mongo.getCollection("knownDirectives").insertOne(Document.parse("""
                {"_id": "%s", "v": 2, "number": "812/UBND-TH", "subject": "Kế hoạch", "issuer": "T00",
                 "items": [{"path": "1", "text": "Rà soát.", "explanation": []}]}
                """.formatted(directive)));
        feedTask(taskEvent("TaskAssigned"));
        awaitMail(State.SENT);

        assertThat(part(letters(email).getFirst(), 0)).contains("Rà soát.").doesNotContain("Phối hợp", "Báo cáo gửi");
    }

    @Test
    void tellsAUnitOfItsNewTask() throws Exception {
        openOffice();
        feed.send(
                "unit.events.v1",
                in(
                        "UnitChanged",
                        body("UnitChanged", node -> node.put("code", unit).put("name", "Sở Tài chính"))));
        feedTask(taskEvent("TaskAssigned"));
        Notification sent = awaitMail(State.SENT);

        MimeMessage letter = letters(email).getFirst();
        assertThat(letter.getSubject())
                .isEqualTo(
                        "[Đôn Đốc] Nhiệm vụ mới: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024 (hạn 31/12/2023)");
        assertThat(letter.getMessageID()).isEqualTo("<" + sent.id() + "@tinh.example>");
        assertThat(letter.getHeader("X-Dondoc-Kind")).containsExactly("TaskAssigned");
        assertThat(letter.getHeader("X-Dondoc-Task")).containsExactly(task);
        assertThat(letter.getHeader("X-Dondoc-Notification")).containsExactly(sent.id());
        assertThat(letter.getSentDate()).isEqualTo(clock.instant());
        assertThat(part(letter, 0))
                .contains("Kính gửi: Sở Tài chính")
                .contains("812/UBND-TH ngày 14/12/2023")
                .contains("hết ngày 31/12/2023 (Chủ nhật)")
                .contains("Phối hợp:     T05, các đơn vị liên quan")
                .contains("\"trong tháng 12/2023\" là hết ngày cuối tháng: 31/12/2023")
                .doesNotContain("gửi muộn", "[#", "[(");
        assertThat(part(letter, 1)).contains("<strong>Sở Tài chính</strong>").doesNotContain(" th:", "gửi muộn");
    }

    @Test
    void saysThatALateNoticeIsLate() throws Exception {
        openOffice();
        feedTask(taskEvent("DeadlineOverdue", node -> node.put("late", true)));
        awaitMail(State.SENT);

        MimeMessage letter = letters(email).getFirst();
        assertThat(letter.getSubject()).contains("Vẫn quá hạn: ");
        assertThat(part(letter, 0)).contains("gửi muộn");
        assertThat(part(letter, 1)).contains("gửi muộn");
    }

    @Test
    void givesTheReasonOfAReturnedReport() throws Exception {
        openOffice();
        feedTask(taskEvent("TaskAcknowledged"));
        feed.send("report.events.v1", returned("Thiếu số liệu <script>"));
        awaitMail(State.SENT);

        MimeMessage letter = letters(email).getFirst();
        assertThat(letter.getSubject()).startsWith("[Đôn Đốc] Báo cáo bị trả lại: ");
        assertThat(part(letter, 0)).contains("Thiếu số liệu <script>", "15 giờ 00 ngày 19/12/2023 (thứ Ba)");
        assertThat(part(letter, 1)).contains("Thiếu số liệu &lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void letsNoLineBreakOfASubjectBecomeAHeader() throws Exception {
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        feedDirective(node -> node.put("subject", "Báo cáo\r\nBcc: x@evil.example\r\n\r\nhello"));
        feedTask(taskEvent("TaskAssigned"));
        awaitMail(State.SENT);

        MimeMessage letter = letters(email).getFirst();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).contains("Báo cáo Bcc: x@evil.example hello");
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letters("x@evil.example")).isEmpty();
    }

    @Test
    void sendsNothingToAnAddressThatHoldsMoreThanOne() {
        contacts.add(new Contact(unit).reachedBy(null, email + "\r\nBcc: y@evil.example", null));
        feedDirective(node -> {});
        feedTask(taskEvent("TaskAssigned"));

        assertThat(why(awaitMail(State.DEAD))).isEqualTo("Địa chỉ thư điện tử không hợp lệ.");
        assertThat(letters("y@evil.example")).isEmpty();
    }

    private Feed.In returned(String reason) {
        return in(
                "ReportReturned",
                body(
                        "ReportReturned",
                        node -> node.put("taskId", task)
                                .put("unit", unit)
                                .put("directiveId", directive)
                                .put("reason", reason)));
    }

    private static String part(MimeMessage letter, int which) throws Exception {
        BodyPart part = ((MimeMultipart) letter.getContent()).getBodyPart(which);
        assertThat(GreenMailUtil.getBody(part)).isNotEmpty();
        return (String) part.getContent();
    }
}
