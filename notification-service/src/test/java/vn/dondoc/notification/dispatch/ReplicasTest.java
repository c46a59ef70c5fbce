package vn.dondoc.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.Office;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;
import vn.dondoc.notification.wording.Matter;

/** Several replicas that tell together, one that died, and news that come between: each is told, and none twice. */
class ReplicasTest extends Office {
    private static final int MANY = 40;
    private static final int REPLICAS = 4;

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
        openOffice();
    }

    @AfterEach
    void letGo() {
        hands.close();
        // What another holds in this test would be on its way for two minutes.
        told(Channel.EMAIL).stream().filter(one -> !one.isOver()).forEach(one -> {
            one.skip(Message.of("internal-fault"));
            notifications.save(one);
        });
        mailDispatcher.start();
    }

    @Test
    void replicasThatWorkAtTheSameTimeTellEachOnce() throws Exception {
        feedTask(IntStream.range(0, MANY).mapToObj(i -> missed()).toArray(Feed.In[]::new));
        try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
            while (!told(Channel.EMAIL).stream().allMatch(Notification::isOver)) {
                List<Callable<Integer>> rounds = new ArrayList<>();
                for (int i = 0; i < REPLICAS; i++) {
                    Dispatch one = dispatch(mailGateway);
                    rounds.add(() -> one.round(hands));
                }
                replicas.invokeAll(rounds);
            }
        }

        assertThat(toldOf()).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(letters(email)).hasSize((int) sent().count());
    }

    /** Each has looked before the other's claim. */
    @Test
    void twoThatHaveClaimedEachOtherStepBack() {
        List<Notification> two = twoMisses();
        claim(two.getFirst(), two.getLast());
        claim(two.getLast(), two.getFirst());

        assertThat(policy.onceMore(two.getFirst())).isInstanceOf(Decision.Wait.class);
        assertThat(policy.onceMore(two.getLast())).isInstanceOf(Decision.Wait.class);
    }

    /** Of the reports on one directive one letter tells who decides. */
    @Test
    void twoReportsThatWereClaimedAtTheSameTimeStepBack() {
        for (int i = 0; i < 2; i++) {
            String another = UUID.randomUUID().toString();
            feedTask(taskEvent("TaskAcknowledged", node -> node.put("taskId", another)));
            feed.send(
                    "report.events.v1",
                    in(
                            "ReportSubmitted",
                            body(
                                    "ReportSubmitted",
                                    node -> node.put("taskId", another)
                                            .put("directiveId", directive)
                                            .put("unit", unit)
                                            .put("issuer", unit)
                                            .put("complete", true))));
        }
        List<Notification> two = told(Channel.EMAIL);
        for (Notification one : two) {
            one.claim("another", unit, "x", List.of(), system.instant(), Duration.ofMinutes(2));
            notifications.save(one);
        }

        assertThat(two)
                .hasSize(2)
                .allSatisfy(one -> assertThat(policy.onceMore(one)).isInstanceOf(Decision.Wait.class));
    }

    @Test
    void whoeverHasClaimedOneThatIsBeingSentByItselfStepsBack() {
        List<Notification> two = twoMisses();
        two.getLast().claim("another", unit, "x", List.of(), system.instant(), Duration.ofMinutes(2));
        notifications.save(two.getLast());
        claim(two.getFirst(), two.getLast());

        assertThat(policy.onceMore(two.getFirst())).isInstanceOf(Decision.Wait.class);
    }

    /** The correction was told to nobody, as nobody had been told: so nobody may be told afterwards. */
    @Test
    void newsBetweenTheLookAndTheClaimAreSeenForAllThatItSpeaksOf() {
        List<Notification> two = twoMisses();
        String corrected = two.getLast().notice().taskId();
        feedTask(taskEvent("DeadlineMissWithdrawn", node -> node.put("taskId", corrected)));
        claim(two.getFirst(), two.getLast());

        assertThat(policy.onceMore(two.getFirst())).isInstanceOf(Decision.Wait.class);
    }

    /** One comes while the letter is on its way to the server. */
    @Test
    void whoComesMeanwhileLeavesAloneWhatIsBeingTold() throws Exception {
        twoMisses();
        patiently()
                .until(() -> told(Channel.EMAIL).stream()
                        .allMatch(one -> system.instant().isAfter(one.storedAt().plus(settings.gathering()))));
        Dispatch slow = dispatch(new Slow(() -> {
            feedTask(missed());
            oneRound();
        }));
        slow.round(hands);
        awaitRest();

        assertThat(toldOf()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whatAProcessHeldThatDiedIsToldAfterItsLease() throws Exception {
        List<Notification> two = twoMisses();
        two.getFirst()
                .claim(
                        "a process that died",
                        unit,
                        "x",
                        List.of(two.getLast().id()),
                        system.instant().plusSeconds(3600),
                        Duration.ZERO);
        notifications.save(two.getFirst());
        oneRound();
        assertThat(letters(email)).isEmpty();

        Notification stale = notifications.find(two.getFirst().id()).orElseThrow();
        stale.claim(
                "a process that died",
                unit,
                "x",
                stale.toldWith(),
                system.instant().minusMillis(1),
                Duration.ZERO);
        notifications.save(stale);
        awaitRest();

        assertThat(letters(email)).hasSize(1);
        assertThat(toldOf()).hasSize(2).doesNotHaveDuplicates();
    }

    /** It goes again under the same id, and a mail server that knows that leaves it out. */
    @Test
    void whatMayHaveGoneOutGoesAgainWithNothingNewInIt() {
        List<Notification> two = twoMisses();
        two.getFirst()
                .claim(
                        "a process that died",
                        unit,
                        "x",
                        List.of(two.getLast().id()),
                        system.instant().minusMillis(1),
                        Duration.ZERO);
        notifications.save(two.getFirst());
        feedTask(missed());
        awaitRest();

        assertThat(notifications.find(two.getFirst().id()).orElseThrow().toldWith())
                .isSubsetOf(two.getLast().id());
        assertThat(toldOf()).hasSize(3).doesNotHaveDuplicates();
    }

    private List<Notification> twoMisses() {
        feedTask(missed(), missed());
        return told(Channel.EMAIL);
    }

    /** That a unit is not reached is told under one of two ids: whoever has the one in hand may have died with it. */
    @Test
    void whatIsBeingToldOfAUnitIsNotToldUnderItsOtherId() {
        feedDirective(node -> node.put("version", 9).put("issuer", unit));
        feedTask(taskEvent("TaskAssigned", node -> node.put("unit", unit + ".LOST")));
        patiently().until(() -> {
            oneRound();
            return !told(Channel.EMAIL).isEmpty();
        });
        Notification lost = notifications.ofTask(task, Kind.TASK_ASSIGNED).getFirst();
        Notification first = told(Channel.EMAIL).getFirst();
        first.claim("another", unit, "x", List.of(), system.instant(), Duration.ofMinutes(2));
        notifications.save(first);
        lost.bury(Message.of("no-contact"), clock.instant());
        unreached.lookAt(lost);
        unreached.lookAt(lost);
        Notification second = told(Channel.EMAIL).stream()
                .filter(one -> !one.id().equals(first.id()))
                .findFirst()
                .orElseThrow();

        assertThat(told(Channel.EMAIL)).hasSize(2);
        patiently()
                .during(settings.gathering().plusMillis(200))
                .until(() -> policy.of(second) instanceof Decision.Wait);
        first.sent(clock.instant());
        notifications.save(first);
        assertThat(policy.of(second)).isEqualTo(new Decision.Skip(Message.of("not-reached-told")));
    }

    private Feed.In missed() {
        String another = UUID.randomUUID().toString();
        return taskEvent("DeadlineMissed", node -> node.put("taskId", another));
    }

    private void claim(Notification one, Notification other) {
        one.claim("another", unit, "x", List.of(other.id()), system.instant(), Duration.ofMinutes(2));
        notifications.save(one);
    }

    private Stream<Notification> sent() {
        return told(Channel.EMAIL).stream()
                .filter(one -> one.notice().kind() == Kind.DEADLINE_MISSED && one.state() == State.SENT);
    }

    /** Ids of all that the letters which were sent speak of. */
    private List<String> toldOf() {
        return sent().flatMap(one -> Stream.concat(Stream.of(one.id()), one.toldWith().stream()))
                .toList();
    }

    private void awaitRest() {
        patiently().until(() -> {
            oneRound();
            return told(Channel.EMAIL).stream().allMatch(Notification::isOver);
        });
    }

    private void oneRound() {
        try {
            dispatch(mailGateway).round(hands);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Dispatch dispatch(Gateway gateway) {
        return new Dispatch(
                gateway, notifications, policy, unreached, settings, clock, system, traces, new SimpleMeterRegistry());
    }

    /** Something else happens while it is busy. */
    private record Slow(Runnable meanwhile) implements Gateway {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        public Outcome deliver(String id, String address, Matter matter) {
            meanwhile.run();
            return new Outcome.Sent();
        }
    }
}
