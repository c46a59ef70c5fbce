package vn.dondoc.notification.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.notification.contact.Mask;
import vn.dondoc.notification.dispatch.Outcome;

/** Reads what a mail server meant by its refusal. */
final class ServerAnswer {
    private static final int CLOSING = 421;

    private ServerAnswer() {}

    static Outcome of(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new Outcome.Unreachable(Message.of("mail-account-refused"));
        }
        if (!(failure instanceof MailSendException send)) {
            throw failure;
        }
        List<Exception> told = unfold(send);
        for (Exception one : told) {
            if (one instanceof SMTPAddressFailedException address) {
                return refused(address.getReturnCode(), address, address.getReturnCode() >= 500);
            }
        }
        for (Exception one : told) {
            if (one instanceof SMTPSendFailedException answer && answer.getReturnCode() > 0) {
                // A sender that is refused is a matter of configuration: it is no fault of the message.
                boolean sender =
                        answer.getCommand() != null && answer.getCommand().startsWith("MAIL FROM");
                return refused(answer.getReturnCode(), answer, answer.getReturnCode() >= 500 && !sender);
            }
        }
        // Only where no connection came about has the failure as a whole a cause of its own.
        return send.getCause() != null
                ? new Outcome.Unreachable(Message.of("mail-server-away"))
                : new Outcome.Uncertain(Message.of("mail-broken-off"));
    }

    private static Outcome refused(int code, Exception told, boolean forGood) {
        if (code == CLOSING) {
            return new Outcome.Unreachable(Message.of("mail-server-closing"));
        }
        String answer = Mask.sentence(Objects.requireNonNullElse(told.getMessage(), "" + code));
        return new Outcome.Refused(Message.of("mail-refused", answer), forGood);
    }

    /** The failures of the message, each with what it carries inside. */
    private static List<Exception> unfold(MailSendException send) {
        List<Exception> all = new ArrayList<>();
        for (Exception top : send.getMessageExceptions()) {
            Exception one = top;
            while (one != null && all.size() < 20) {
                all.add(one);
                one = one instanceof MessagingException messaging ? messaging.getNextException() : null;
            }
        }
        return all;
    }
}
