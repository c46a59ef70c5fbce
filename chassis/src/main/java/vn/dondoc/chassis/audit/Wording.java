package vn.dondoc.chassis.audit;

import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/**
 * Says to operators what a trail is like: on the terminal and in the log in the language of the runbooks. Not loaded before
 * the first sentence: making the texts begins the log, and the launcher says first where that goes.
 */
final class Wording {
    private static final Texts TEXTS = Texts.ofAllModules();

    private Wording() {}

    static String of(Message message) {
        return TEXTS.inVietnamese(message);
    }
}
