package vn.dondoc.notification.notice;

import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/** Says what goes out to all alike: letters, short messages and events are in Vietnamese, whoever reads them. */
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
