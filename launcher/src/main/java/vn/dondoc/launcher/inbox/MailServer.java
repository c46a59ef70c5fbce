package vn.dondoc.launcher.inbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes mail for everybody by SMTP and puts it into the inbox; the sender gets its answer when it is in the file. */
public final class MailServer {

    private final GreenMail server;
    private final Inbox inbox;
    private final InstantSource clock;

    public MailServer(int port, Inbox inbox, InstantSource clock) {
        this.inbox = inbox;
        this.clock = clock;
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            try {
                take(message.getMessage(), recipient.getEmail());
                return new Anybody(recipient.getEmail());
            } catch (IOException e) {
                throw new MessagingException("The mail could not be kept", e);
            }
        });
    }

    public void stop() {
        server.stop();
    }

    private void take(MimeMessage mail, String recipient) throws MessagingException, IOException {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        Map<String, String> headers = Collections.list(mail.getAllHeaders()).stream()
                .collect(Collectors.toMap(Header::getName, Header::getValue, (first, again) -> first));
        inbox.add(
                new Message(
                        0,
                        "EMAIL",
                        recipient,
                        mail.getFrom() == null ? "" : mail.getFrom()[0].toString(),
                        Objects.requireNonNullElse(mail.getSubject(), ""),
                        Objects.requireNonNullElse(body(mail, "text/plain"), ""),
                        body(mail, "text/html"),
                        clock.instant(),
                        headers),
                raw.toByteArray());
    }

    /** The first part of that type, however deep; none if there is none. */
    private static @Nullable String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = body(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
