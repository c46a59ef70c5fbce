package vn.dondoc.notification.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.notification.dispatch.Gateway;
import vn.dondoc.notification.dispatch.Outcome;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.wording.Letter;
import vn.dondoc.notification.wording.Letters;
import vn.dondoc.notification.wording.Matter;

/** Hands letters to the mail server. */
@Component
class MailGateway implements Gateway {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** The header with the ids of all tasks that a letter speaks of, with commas between them. */
    private static final String TASKS = "X-Dondoc-Task";

    private final JavaMailSender server;
    private final Letters letters;
    private final MailSettings settings;
    private final BusinessClock clock;

    MailGateway(JavaMailSender server, Letters letters, MailSettings settings, BusinessClock clock) {
        this.server = server;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public Outcome deliver(String id, String address, Matter matter) {
        try {
            server.send(message(id, recipient(address), matter));
            return new Outcome.Sent();
        } catch (AddressException e) {
            return new Outcome.Refused(Message.of("bad-mail-address"), true);
        } catch (MailException e) {
            return ServerAnswer.of(e);
        }
    }

    /** Strict: an address with a line break in it is none. */
    private static InternetAddress recipient(String address) throws AddressException {
        InternetAddress recipient = new InternetAddress(address, true);
        if (!recipient.getAddress().equals(address)) {
            throw new AddressException("More than an address");
        }
        return recipient;
    }

    private MimeMessage message(String id, InternetAddress to, Matter matter) {
        Letter letter = letters.write(matter);
        MimeMessage message = server.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(settings.from(), settings.sender(), UTF_8));
            message.setRecipient(RecipientType.TO, to);
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            // Computed, so that a letter sent a second time can be recognised.
            message.setHeader("Message-ID", "<" + id + "@" + settings.domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", "vi");
            message.setHeader("X-Dondoc-Kind", matter.notice().kind().label());
            if (!matter.tasks().isEmpty()) {
                message.setHeader(TASKS, MimeUtility.fold(TASKS.length() + 2, String.join(", ", matter.tasks())));
            }
            message.setHeader("X-Dondoc-Directive", matter.notice().directiveId());
            message.setHeader("X-Dondoc-Notification", id);
            MimeBodyPart text = new MimeBodyPart();
            text.setText(letter.text(), UTF_8);
            MimeBodyPart html = new MimeBodyPart();
            html.setText(letter.html(), UTF_8, "html");
            message.setContent(new MimeMultipart("alternative", text, html));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The letter cannot be put together", e);
        }
    }
}
