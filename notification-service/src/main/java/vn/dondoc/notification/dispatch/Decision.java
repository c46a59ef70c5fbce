package vn.dondoc.notification.dispatch;

import java.time.Instant;
import java.util.List;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.notification.wording.Matter;

/** What to do with a notification that is due. */
sealed interface Decision {

    /**
     * @param recipient code of the unit that is written to
     * @param with ids of the other notifications that the words speak of, too
     */
    record Send(String recipient, String address, Matter matter, List<String> with) implements Decision {}

    /** Where it goes that is not sent now. */
    sealed interface NotNow extends Decision {}

    /** Never send it. */
    record Skip(Message why) implements NotNow {}

    /** Look again soon: something is on its way. */
    record Wait(Message why) implements NotNow {}

    /** Send it from this business time on. */
    record Postpone(Instant until, Message why) implements NotNow {}

    /** It cannot be sent as things are; that counts as an attempt. */
    record Fail(Message why) implements NotNow {}
}
