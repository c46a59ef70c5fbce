package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.AsAgreed;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Feed.In;
import vn.dondoc.messaging.testing.Hearing;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.alarm.DeadlineWatch;
import vn.dondoc.task.transfer.Transfers;

/** What a task tells fits what was agreed, and is read as agreed where it comes back for the figures. */
@TaskServiceTest
class TellingTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Feed feed;

    @Autowired
    private Outbox outbox;

    @Autowired
    private StoreDump dump;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Transfers transfers;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AsAgreed agreed;

    @Autowired
    private Hearing hearing;

    /** Whose example leaves the figures as they are. */
    private static final Set<String> NO_MOVE =
            Set.of("TaskAcknowledged", "TaskAmended", "TaskTransferProposed", "DeadlineApproaching", "DeadlineOverdue");

    static Stream<Contract> told() {
        Set<String> topics = Set.of("task.events.v1", "calendar.events.v1");
        return Contract.all().filter(contract -> topics.contains(contract.topic()));
    }

    static Stream<Contract> heardAgain() {
        return told().filter(contract -> contract.topic().equals("task.events.v1"));
    }

    @Test
    void fitsTheAgreementInEveryEvent() {
        liveThrough();

        told().forEach(contract -> {
            List<Outbox.Out> events = outbox.events().stream()
                    .filter(out -> out.type().equals(contract.type()))
                    .toList();
            assertThat(events).as(contract.name()).isNotEmpty().allSatisfy(event -> {
                assertThat(contract.faults(event.body())).isEmpty();
                assertThat(event.topic()).isEqualTo(contract.topic());
                assertThat(event.key()).isEqualTo(contract.keyOf(event.body()));
                assertThat(event.body()).doesNotContain("null");
            });
        });
    }

    @Test
    void numbersTheEventsOfATaskWithoutRepeat() {
        String directive = liveThrough();

        assertThat(scene.told(directive).stream()
                        .collect(Collectors.groupingBy(
                                in -> member("taskId", in),
                                Collectors.mapping(in -> Long.valueOf(member("version", in)), Collectors.toList()))))
                .hasSize(3)
                .allSatisfy((task, versions) -> assertThat(versions).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void leavesNoEventToOthers() {
        assertThat(hearing.leftToOthers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("heardAgain")
    void isReadAsAgreedAlsoWithWhatALaterVersionMayAdd(Contract contract) {
        if (NO_MOVE.contains(contract.name())) {
            agreed.keepsNothingOf(contract);
        } else {
            agreed.reads(contract, scene::forget);
        }
    }

    /** T02 is late, gets more time, and is withdrawn; T03 was wrongly said to be late; T05 is done; X01 is superseded, X02 succeeded, X04 ends alone. */
    private String liveThrough() {
        scene.forget();
        clock.set("2023-12-14T09:00:00");
        scene.units();
        String directive = scene.issued(Scene.DUE, "T02", "T03", "X01");
        String undated = scene.issued(null, "T05");
        tasks.acknowledge(Scene.taskId(directive, "1", "T02"), Callers.officer("T02"));
        clock.set("2023-12-29T08:00:00");
        watch.watch();
        clock.set("2024-01-02T08:00:00");
        watch.watch();
        clock.set("2024-01-05T08:00:00");
        watch.watch();
        scene.issued(Scene.DUE, "X02");
        scene.ended("X02", "2023-12-31", "X03");
        scene.issued(Scene.DUE, "X04");
        scene.ended("X04", "2023-12-31");
        transfers.sweep();
        scene.reports(
                Scene.submitted(Scene.taskId(directive, "1", "T03"), 1, "2023-12-31T12:00:00Z"),
                Scene.accepted(Scene.taskId(directive, "1", "T03"), 1, "2023-12-31T12:00:00Z", "2024-01-05T01:00:00Z"),
                Scene.accepted(Scene.taskId(undated, "1", "T05"), 1, "2023-12-31T12:00:00Z", "2024-01-05T01:00:00Z"));
        var amended = Scene.directive(directive, "2024-01-31T16:59:59Z", List.of(List.of("T02", "T03")));
        scene.directives(Scene.amended(amended, 3, "2024-01-05T01:00:00Z"), Scene.recalled(directive, 4));
        return directive;
    }

    private static String member(String name, In in) {
        return in.body().replaceAll(".*\"" + name + "\":\"?([^\",]+).*", "$1");
    }
}
