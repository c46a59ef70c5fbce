package vn.dondoc.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.Office;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;
import vn.dondoc.notification.wording.Matter;

/** Several dispatchers on one store, and one that died. The service's own are held back. */
@ExtendWith(OutputCaptureExtension.class)
class DispatchTest extends Office {
    @Autowired
    private Dispatcher mailDispatcher;

    @Autowired
    private Gateway mailGateway;

    @Autowired
    private SendPolicy policy;

    @Autowired
    private Unreached unreached;

    @Autowired
    private DispatchSettings settings;

    @Autowired
    private SystemClock system;

    @Autowired
    private Traces traces;

    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void holdBack() {
        mailDispatcher.stop();
    }

    @AfterEach
    void letGo() {
        hands.close();
        mailDispatcher.start();
    }

    @Test
    void sendsEachLetterOnceWhenSeveralDispatch() throws Exception {
        openOffice();
        List<Feed.In> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = task + i;
            events.add(taskEvent("DeadlineMissWithdrawn", node -> node.put("taskId", id)));
        }
        feed.send("task.events.v1", events);
        List<Callable<Integer>> rounds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Dispatch one = dispatch();
            rounds.add(() -> one.round(hands));
        }
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            replicas.invokeAll(rounds);
        }

        assertThat(told(Channel.EMAIL)).hasSize(40).allMatch(one -> one.state() == State.SENT);
        assertThat(letters(email)).hasSize(40);
    }

    @Test
    void takesOverAfterTheLeaseAndNamesWhatMayComeTwice(CapturedOutput log) throws Exception {
        openOffice();
        feedTask(taskEvent("DeadlineMissWithdrawn"));
        Notification one = told(Channel.EMAIL).getFirst();
        Instant leaseUntil = system.instant().plusSeconds(3600);
        one.claim("a process that died", unit, "x", List.of(), leaseUntil, Duration.ZERO);
        notifications.save(one);
        dispatch().round(hands);
        assertThat(told(Channel.EMAIL)).singleElement().matches(Notification::isInHand);
        assertThat(letters(email)).isEmpty();

        Notification stale = notifications.find(one.id()).orElseThrow();
        stale.claim(
                "a process that died", unit, "x", List.of(), system.instant().minusMillis(1), Duration.ZERO);
        notifications.save(stale);
        dispatch().round(hands);

        assertThat(told(Channel.EMAIL)).singleElement().matches(sent -> sent.state() == State.SENT);
        assertThat(letters(email)).hasSize(1);
        assertThat(log).contains(one.id() + " may be sent twice").doesNotContain(email);
    }

    @Test
    void doesNotOverwriteWhoeverTookOver(CapturedOutput log) throws Exception {
        openOffice();
        feedTask(taskEvent("DeadlineMissWithdrawn"));
        Dispatch slow = dispatch(new Interrupted(true, () -> {
            Notification meanwhile = told(Channel.EMAIL).getFirst();
            meanwhile.sent(clock.instant());
            notifications.save(meanwhile);
        }));
        slow.round(hands);

        assertThat(told(Channel.EMAIL)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.SENT);
            assertThat(one.attempts()).hasSize(1);
        });
        assertThat(log).contains("was taken by another meanwhile");
    }

    @Test
    void putsAsideWhatCannotBeDealtWith() throws Exception {
        openOffice();
        feedTask(taskEvent("DeadlineMissWithdrawn"));
        Dispatch broken = dispatch(new Interrupted(true, () -> {
            throw new IllegalStateException("a template with a mistake");
        }));
        broken.round(hands);

        assertThat(told(Channel.EMAIL)).singleElement().matches(one -> one.state() == State.FAILED);
    }

    @Test
    void saysWhichChannelNobodyHasSetUp() throws Exception {
        openOffice();
        feedTask(taskEvent("DeadlineMissWithdrawn"));
        dispatch(new Interrupted(false, () -> {})).round(hands);

        assertThat(told(Channel.EMAIL)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.SKIPPED);
            assertThat(why(one)).isEqualTo("Hệ thống chưa được cấu hình kênh thư điện tử.");
        });
    }

    private Dispatch dispatch() {
        return dispatch(mailGateway);
    }

    private Dispatch dispatch(Gateway gateway) {
        return new Dispatch(
                gateway, notifications, policy, unreached, settings, clock, system, traces, new SimpleMeterRegistry());
    }

    /** A gateway during whose work something else happens. */
    private record Interrupted(boolean isSetUp, Runnable meanwhile) implements Gateway {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Outcome deliver(String id, String address, Matter matter) {
            meanwhile.run();
            return new Outcome.Sent();
        }
    }
}
