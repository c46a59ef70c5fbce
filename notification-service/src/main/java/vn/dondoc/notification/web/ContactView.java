package vn.dondoc.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Channel;

/** A contact as it is shown. */
@Schema(name = "Contact")
record ContactView(
        String unit,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        long version) {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.name(),
                contact.address(Channel.EMAIL),
                contact.address(Channel.SMS),
                contact.version());
    }
}
