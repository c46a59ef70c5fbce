package vn.dondoc.notification.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.chassis.store.Transience;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.notification.contact.Mask;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;

/**
 * Sends what is due by one channel. A notification is claimed by a conditional write before it is handed over, so of
 * several dispatchers one has it. A process that dies between the hand-over and the record of it leaves a claim that
 * runs out; then that one message is sent again, and the log names it.
 */
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final long RECORD_AGAIN_MILLIS = 500;

    private final Gateway gateway;
    private final Notifications notifications;
    private final SendPolicy policy;
    private final Unreached unreached;
    private final DispatchSettings settings;
    private final BusinessClock business;
    private final SystemClock system;
    private final Traces traces;
    private final DispatchMeters meters;
    private final CircuitBreaker breaker;
    private final String owner = UuidCreator.getTimeOrderedEpoch().toString();

    Dispatch(
            Gateway gateway,
            Notifications notifications,
            SendPolicy policy,
            Unreached unreached,
            DispatchSettings settings,
            BusinessClock business,
            SystemClock system,
            Traces traces,
            MeterRegistry meters) {
        this.gateway = gateway;
        this.notifications = notifications;
        this.policy = policy;
        this.unreached = unreached;
        this.settings = settings;
        this.business = business;
        this.system = system;
        this.traces = traces;
        this.meters = new DispatchMeters(gateway.channel(), meters);
        this.breaker = new CircuitBreaker(settings.pause(), settings.pauseAtMost());
    }

    /**
     * Looks once for what is due and deals with all of it.
     *
     * @return how many there were
     */
    int round(ExecutorService hands) throws InterruptedException {
        int room = breaker.room(settings.batch());
        if (room == 0) {
            return 0;
        }
        List<Notification> due = notifications.due(gateway.channel(), system.instant(), business.instant(), room);
        hands.invokeAll(due.stream().<Callable<Void>>map(this::dealing).toList());
        return due.size();
    }

    private Callable<Void> dealing(Notification one) {
        return () -> {
            try {
                deal(one);
            } catch (Conflict another) {
                LOG.debug("Notification {} is in other hands", one.id());
            } catch (RuntimeException e) {
                putAside(one.id(), e);
            }
            return null;
        };
    }

    private void deal(Notification one) throws InterruptedException {
        if (one.isInHand()) {
            LOG.warn("Notification {} may be sent twice: whoever had it in hand did not say what came of it", one.id());
        }
        Instant now = system.instant();
        Decision decision = gateway.isSetUp()
                ? policy.of(one)
                : new Decision.Skip(
                        Message.of("channel-not-set-up", gateway.channel().words()));
        switch (decision) {
            case Decision.Send send -> {
                one.claim(owner, send.recipient(), Mask.address(send.address()), send.with(), now, settings.lease());
                notifications.save(one);
                try (var _ = traces.step("send " + gateway.channel(), Span.Kind.CLIENT, one.tracedFrom())) {
                    handOver(one, send);
                }
                return;
            }
            case Decision.NotNow notNow -> put(one, notNow);
        }
        save(one);
        meters.dealtWith(one.state());
    }

    private void put(Notification one, Decision.NotNow decision) {
        switch (decision) {
            case Decision.Skip skip -> one.skip(skip.why());
            case Decision.Wait wait -> one.waitFor(wait.why(), system.instant().plus(settings.recheck()));
            case Decision.Postpone later -> one.postpone(later.until(), later.why());
            case Decision.Fail fail -> one.fail(fail.why(), business.instant(), settings.plan(), system.instant());
        }
    }

    private void handOver(Notification one, Decision.Send send) throws InterruptedException {
        Decision.NotNow changed = policy.onceMore(one);
        if (changed != null) {
            put(one, changed);
        } else {
            long start = System.nanoTime();
            Outcome outcome = gateway.deliver(one.id(), send.address(), send.matter());
            meters.delivered(outcome).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            note(one, outcome);
        }
        record(one);
        meters.dealtWith(one.state());
    }

    private void note(Notification one, Outcome outcome) {
        Instant now = system.instant();
        Instant at = business.instant();
        switch (outcome) {
            case Outcome.Sent() -> {
                breaker.worked();
                one.sent(at);
                meters.spokeOf(1 + one.toldWith().size());
            }
            case Outcome.Refused(Message why, boolean forGood) -> {
                breaker.worked();
                if (forGood) {
                    one.bury(why, at);
                } else {
                    one.fail(why, at, settings.plan(), now);
                }
            }
            case Outcome.Unreachable(Message why) -> one.unreached(why, at, now.plus(breaker.failed()));
            case Outcome.Uncertain(Message why) -> {
                breaker.failed();
                LOG.warn("Notification {} may be sent twice: {}", one.id(), why);
                one.fail(why, at, settings.plan(), now);
            }
        }
    }

    /** Writes down what came of it, as long as the claim holds: a store that is away for a while causes no repeat. */
    private void record(Notification one) throws InterruptedException {
        Instant until = system.instant().plus(settings.lease());
        while (true) {
            try {
                save(one);
                return;
            } catch (Conflict another) {
                LOG.warn("Notification {} was taken by another meanwhile and may be sent twice", one.id());
                return;
            } catch (RuntimeException e) {
                if (!Transience.isTransient(e) || !system.instant().isBefore(until)) {
                    throw e;
                }
                Thread.sleep(RECORD_AGAIN_MILLIS);
            }
        }
    }

    private void save(Notification one) {
        unreached.lookAt(one);
        notifications.save(one);
    }

    /** One that cannot be dealt with waits for its next attempt and does not hold up the others. */
    private void putAside(String id, RuntimeException e) {
        if (Transience.isTransient(e)) {
            LOG.warn("Notification {} waits for the store: {}", id, e.toString());
            return;
        }
        LOG.error("Notification {} could not be dealt with", id, e);
        try {
            @Nullable Notification one = notifications.find(id).orElse(null);
            if (one != null && !one.isOver()) {
                one.fail(Message.of("internal-fault"), business.instant(), settings.plan(), system.instant());
                save(one);
            }
        } catch (RuntimeException again) {
            LOG.warn("Notification {} could not be put aside: {}", id, again.toString());
        }
    }
}
