package vn.dondoc.notification.notice;

/** Where a notification stands. */
public enum State {
    /** Waits for its first attempt, or for what it needs. */
    PENDING,
    /** In somebody's hands, until the lease runs out. */
    SENDING,
    /** Handed to the gateway. */
    SENT,
    /** Not sent, on purpose. */
    SKIPPED,
    /** Tried in vain, to be tried again. */
    FAILED,
    /** Given up; a person may have it sent again. */
    DEAD
}
