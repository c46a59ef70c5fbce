package vn.dondoc.notification.sms;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS operator's gateway.
 *
 * @param url where messages are posted; none: this installation sends no SMS
 * @param key goes into the header {@code X-Api-Key}
 * @param brandname the sender's name, as agreed with the operator
 */
@ConfigurationProperties("dondoc.sms")
public record SmsSettings(
        @Nullable URI url,
        @DefaultValue("") String key,
        @DefaultValue("DONDOC") String brandname) {

    /** Without the key. */
    @Override
    public String toString() {
        return "SmsSettings[url=" + url + ", brandname=" + brandname + "]";
    }
}
