package vn.dondoc.notification.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.chassis.text.Message;

/**
 * One message to one unit by one channel. Its id is computed from the event, so it exists once however often the event
 * comes. {@code nextAttemptAt} is machine time: when to look at it again, while it is being sent the end of the lease;
 * absent once nothing is left to do. {@code notBefore} is business time. {@code claimedAt} is when it was last taken for
 * sending. {@code toldWith} holds the ids of those that this one, if it is sent, speaks of, too; it counts for the claim made at
 * {@code toldWithSince}, since the version before claims without it. {@code why} is the Vietnamese text that an earlier version
 * wrote; each change removes it.
 */
@Document("notifications")
public final class Notification extends Attempted {
    private final Notice notice;
    private final Channel channel;
    private final Instant storedAt;
    private State state;
    private Instant notBefore;
    private @Nullable Instant nextAttemptAt;
    private @Nullable String owner;
    private @Nullable Instant claimedAt;
    private @Nullable String recipient;
    private @Nullable String to;
    private @Nullable String why;
    private @Nullable Reason reason;
    private @Nullable String traceparent;
    private @Nullable List<String> toldWith;
    private @Nullable Instant toldWithSince;

    Notification(String id, Notice notice, Channel channel, Instant storedAt, State state, Instant notBefore) {
        super(id);
        this.notice = notice;
        this.channel = channel;
        this.storedAt = storedAt;
        this.state = state;
        this.notBefore = notBefore;
    }

    /** A message that the event with this id calls for, to be sent as soon as possible. */
    public static Notification of(String eventId, Notice notice, Channel channel, Instant machineTime) {
        String name = eventId + "|" + notice.unit() + "|" + channel;
        Notification one = new Notification(
                UuidCreator.getNameBasedSha1(name).toString(),
                notice,
                channel,
                machineTime,
                State.PENDING,
                notice.at());
        one.nextAttemptAt = machineTime;
        return one;
    }

    /** Its sending will go on with the trace in which it was called for. */
    Notification tracedFrom(@Nullable String place) {
        traceparent = place;
        return this;
    }

    /**
     * Takes it for sending. An owner that has not recorded an outcome by then may have sent it or not.
     *
     * @param recipient code of the unit that is written to: it may have taken over from the one that was to be told
     * @param others ids of those of which it speaks, too
     * @param now machine time
     */
    public void claim(
            String owner, String recipient, String maskedAddress, List<String> others, Instant now, Duration lease) {
        enter(State.SENDING, why());
        this.owner = owner;
        claimedAt = now;
        this.recipient = recipient;
        to = maskedAddress;
        toldWith = others.isEmpty() ? null : others;
        toldWithSince = others.isEmpty() ? null : now;
        nextAttemptAt = now.plus(lease);
    }

    /** The gateway has it. */
    public void sent(Instant at) {
        succeeded(at);
        leave(State.SENT, null, null);
        raise(NotificationSent.of(this, nextVersion(), attempts().size(), at));
    }

    /** Not sent, on purpose. */
    public void skip(Message why) {
        leave(State.SKIPPED, why, null);
    }

    /** Tried in vain: again after the pause that the plan gives, or never if it has no more. */
    public void fail(Message why, Instant at, RetryPlan plan, Instant machineTime) {
        Optional<Instant> next = plan.after(countFailure(), machineTime);
        if (next.isEmpty()) {
            bury(why, at);
        } else {
            failed(at, why);
            leave(State.FAILED, why, next.get());
        }
    }

    /** Given up, because no other try can end otherwise. */
    public void bury(Message why, Instant at) {
        failed(at, why);
        leave(State.DEAD, why, null);
        raise(NotificationFailed.of(this, nextVersion(), attempts().size(), at, why));
    }

    /** The gateway could not be reached, which is no fault of this message: only the first time in a row counts. */
    public void unreached(Message why, Instant at, Instant next) {
        notReached(at, why);
        leave(State.FAILED, why, next);
    }

    /** Something that the message needs is not there yet. */
    public void waitFor(Message what, Instant next) {
        enter(State.PENDING, what);
        nextAttemptAt = next;
    }

    /** Not to be sent before this business time. */
    public void postpone(Instant until, Message why) {
        enter(State.PENDING, why);
        notBefore = until;
    }

    /** What was postponed is decided on anew. */
    void lookAgain() {
        if (state == State.PENDING) {
            notBefore = notice.at();
        }
    }

    /** A person wants what was given up to be tried again, from the start; false if it was not given up. */
    public boolean resend(Instant machineTime) {
        if (state != State.DEAD) {
            return false;
        }
        startAnew();
        enter(State.PENDING, null);
        nextAttemptAt = machineTime;
        return true;
    }

    /** Whether somebody took it for sending and did not say what came of it. */
    public boolean isInHand() {
        return state == State.SENDING;
    }

    public boolean isSent() {
        return state == State.SENT;
    }

    /** Whether somebody has yet to take it for sending, for the first time or once more. */
    public boolean isWaiting() {
        return state == State.PENDING || state == State.FAILED;
    }

    /** Whether it was sent after the other had been stored here, so that it could speak of it. */
    public boolean wasSentAfter(Notification other) {
        return isSent() && claimedAt != null && other.storedAt.isBefore(claimedAt);
    }

    /** Whether nothing is left to do. */
    public boolean isOver() {
        return nextAttemptAt == null;
    }

    private void leave(State to, @Nullable Message why, @Nullable Instant next) {
        enter(to, why);
        owner = null;
        nextAttemptAt = next;
    }

    private void enter(State next, @Nullable Message words) {
        state = next;
        why = null;
        reason = words == null ? null : new Reason(next, words);
    }

    public Notice notice() {
        return notice;
    }

    public Channel channel() {
        return channel;
    }

    public State state() {
        return state;
    }

    /** Where in a trace it was called for; none outside of every trace. */
    public @Nullable String tracedFrom() {
        return traceparent;
    }

    /** From when on it may be sent, business time. */
    Instant notBefore() {
        return notBefore;
    }

    /** When it was stored here, machine time. */
    public Instant storedAt() {
        return storedAt;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Code of the unit last written to; the one that was to be told as long as nobody was. */
    public String recipient() {
        return recipient == null ? notice.unit() : recipient;
    }

    /** The address last tried, masked. */
    public @Nullable String to() {
        return to;
    }

    /** Whether it can speak of this other: what may have gone out goes again under the same id, so with nothing new in it. */
    public boolean canTell(Notification other) {
        return claimedAt == null || toldWith().contains(other.id());
    }

    /** Ids of those of which it speaks, too. */
    public List<String> toldWith() {
        return toldWith == null || !Objects.equals(toldWithSince, claimedAt) ? List.of() : toldWith;
    }

    /** Why it is where it is, for people. */
    public @Nullable Message why() {
        if (why != null) {
            return Message.asWritten(why);
        }
        return reason == null ? null : reason.in(state);
    }
}
