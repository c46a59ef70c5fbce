package vn.dondoc.launcher.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.launcher.testing.FreePorts;

class InboxTest {

    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void keepsAMailOverARestartWithBothFormsAndItsHeaders() throws Exception {
        int port = FreePorts.any().base();
        MailServer server = new MailServer(port, new Inbox(folder), () -> NOW);
        try {
            send(port);
        } finally {
            server.stop();
        }

        assertThat(new Inbox(folder).find(message -> true)).singleElement().satisfies(mail -> {
            assertThat(mail.number()).isEqualTo(1);
            assertThat(mail.channel()).isEqualTo("EMAIL");
            assertThat(mail.to()).isEqualTo("x001@anlac.example");
            assertThat(mail.subject()).isEqualTo("Nhiệm vụ mới: báo cáo tháng 12");
            assertThat(mail.text()).contains("Kính gửi đơn vị");
            assertThat(mail.html()).contains("<b>đơn vị</b>");
            assertThat(mail.receivedAt()).isEqualTo(NOW);
            assertThat(mail.headers()).containsEntry("X-Dondoc-Notification", "n-1");
        });
        assertThat(folder.resolve("000001.eml")).content().contains("X-Dondoc-Notification: n-1");
    }

    @Test
    void opensAgainAfterALineWasTorn() throws Exception {
        Inbox inbox = new Inbox(folder);
        SmsController operator = new SmsController(inbox, () -> NOW);
        operator.send(SmsController.KEY, new SmsController.Request("r-1", "ANLAC", "+84900000001", "Mot"));
        Files.writeString(folder.resolve("messages.jsonl"), "\n{\"number\":2,\"cha", StandardOpenOption.APPEND);

        Inbox again = new Inbox(folder);
        new SmsController(again, () -> NOW)
                .send(SmsController.KEY, new SmsController.Request("r-2", "ANLAC", "+84900000001", "Hai"));

        assertThat(new Inbox(folder).find(message -> true))
                .extracting(Message::text)
                .containsExactly("Mot", "Hai");
    }

    @Test
    void deliversARepeatedSmsOnceAndAnswersTheSame() {
        Inbox inbox = new Inbox(folder);
        SmsController operator = new SmsController(inbox, () -> NOW);
        var request = new SmsController.Request("r-1", "ANLAC", "+84900000001", "Nhiem vu qua han");

        var first = operator.send(SmsController.KEY, request);
        var second = operator.send(SmsController.KEY, request);

        assertThat(second).isEqualTo(first);
        assertThat(inbox.find(message -> true)).hasSize(1);
    }

    @Test
    void takesNoSmsWithoutTheKey() {
        SmsController operator = new SmsController(new Inbox(folder), () -> NOW);
        assertThatThrownBy(() -> operator.send("other", new SmsController.Request("r-1", "ANLAC", "+84900000001", "x")))
                .isInstanceOf(ResponseStatusException.class);
    }

    private static void send(int port) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(port));
        var text = new MimeBodyPart();
        text.setText("Kính gửi đơn vị", StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText("<p>Kính gửi <b>đơn vị</b></p>", StandardCharsets.UTF_8.name(), "html");
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("dondoc@anlac.example");
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, "x001@anlac.example");
        mail.setSubject("Nhiệm vụ mới: báo cáo tháng 12", StandardCharsets.UTF_8.name());
        mail.setHeader("X-Dondoc-Notification", "n-1");
        mail.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(mail);
    }
}
