package vn.dondoc.notification.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who letters come from; the server is set by {@code spring.mail}.
 *
 * @param from address of the sender
 * @param sender name of the sender
 */
@ConfigurationProperties("dondoc.mail")
public record MailSettings(
        @DefaultValue("don-doc@localhost.localdomain") String from,
        @DefaultValue("Đôn Đốc") String sender) {

    /** The part after the at sign, for message ids. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
