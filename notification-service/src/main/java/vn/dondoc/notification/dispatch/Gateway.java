package vn.dondoc.notification.dispatch;

import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.wording.Matter;

/** The way out of one channel. */
public interface Gateway {
    Channel channel();

    /** Whether this installation has such a way out at all. */
    boolean isSetUp();

    /**
     * Hands one message over, within the time limits of the channel.
     *
     * @param id of the notification; what is handed over a second time carries the same
     */
    Outcome deliver(String id, String address, Matter matter);
}
