package vn.dondoc.notification.notice;

import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/**
 * The language of what goes out: letters, short messages and events are in Vietnamese, whoever reads them. That is decided
 * here and nowhere else, so that none of them takes the language of the call in which it happens to be written.
 */
public final class Vietnamese {
    private static final Texts TEXTS = Texts.ofAllModules();

    private Vietnamese() {}

    public static String say(Message message) {
        return TEXTS.inVietnamese(message);
    }

    public static String say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }
}
