package vn.dondoc.messaging.consume;

/**
 * An event that its owner cannot have told: it comes from somebody else, or contradicts what is known of its subject.
 * To try it again would not help; it goes to the dead letters, where somebody looks at it.
 */
public final class Refused extends RuntimeException {
    /** @param reason one sentence; it stands with the dead letter */
    public Refused(String reason) {
        super(reason);
    }
}
