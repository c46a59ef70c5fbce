package vn.dondoc.notification.dispatch;

import vn.dondoc.chassis.text.Message;

/** What came of handing a message over. The sentences hold no address. */
public sealed interface Outcome {

    /** The gateway has taken it. */
    record Sent() implements Outcome {}

    /** The gateway has refused it: this message, for good or for now. */
    record Refused(Message why, boolean forGood) implements Outcome {}

    /** The gateway is not there, or takes nothing at all; it has not got the message. */
    record Unreachable(Message why) implements Outcome {}

    /** The connection broke in the middle: the gateway may have the message or not. */
    record Uncertain(Message why) implements Outcome {}
}
