package vn.dondoc.notification.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.messaging.outbox.Aggregate;
import vn.dondoc.notification.notice.Channel;

/** Where a unit is reached; its id is the unit's code. Raises nothing: addresses do not leave this service. */
@Document("contacts")
public final class Contact extends Aggregate {
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;

    public Contact(String id) {
        super(id);
    }

    /** Replaces all that is known by this. */
    public Contact reachedBy(@Nullable String newName, @Nullable String newEmail, @Nullable String newPhone) {
        name = newName;
        email = newEmail;
        phone = newPhone;
        return this;
    }

    /** The address for this channel, if the unit has one. */
    public @Nullable String address(Channel channel) {
        return channel == Channel.EMAIL ? email : phone;
    }

    public @Nullable String name() {
        return name;
    }
}
