package vn.dondoc.notification.notice;

import vn.dondoc.chassis.text.Message;

/** A way to reach a unit. */
public enum Channel {
    EMAIL("channel.email"),
    SMS("channel.sms");

    private final Message words;

    Channel(String key) {
        words = Message.of(key);
    }

    /** What it is, for people. */
    public Message words() {
        return words;
    }
}
