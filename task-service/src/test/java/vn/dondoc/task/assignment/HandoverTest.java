package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.assignment.Story.at;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferProposed;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred;
import vn.dondoc.task.transfer.Handover;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Succession;

/** Where a task of T02, with T05's help, goes when units end. */
class HandoverTest {
    private static final String REORGANISATION = "0197b9a2-6c11-7d30-8f4e-5a2b6c7d8e9f";
    private static final String PERSON = "9d1f0e52-6b0c-4c6e-8a44-2f7a5a1de0c3";
    private static final String REASON = "Sắp xếp tổ chức bộ máy";

    private final Task task = Story.due().task;

    @Test
    void goesToTheOneThatTookOver() {
        assertThat(follow(ended("T02", "T21"))).isTrue();

        assertThat(task.assignment().unit()).isEqualTo("T21");
        assertThat(transfers()).containsExactly("LEAD T02 T21");
        TaskTransferred told = (TaskTransferred) task.raised().getLast();
        assertThat(told.reorganisation()).isEqualTo(REORGANISATION);
        assertThat(told.reason()).isEqualTo(REASON);
        assertThat(told.head().unit()).isEqualTo("T21");
        assertThat(last())
                .isEqualTo(new HistoryEntry(
                        at("2024-01-02T08:00:00"),
                        What.TRANSFERRED,
                        PERSON,
                        Message.of("transferred.because", "Sở Tài chính", "T21", REASON)));
    }

    @Test
    void stateAndDateGoWithIt() {
        task.apply(Lifecycle.acknowledge(task.facts(), "An", at("2023-12-15T08:00:00")));

        follow(ended("T02", "T21"));

        assertThat(task.state()).isEqualTo(TaskState.ACKNOWLEDGED);
        assertThat(task.due()).isEqualTo(Story.DUE);
    }

    @Test
    void staysWhereNobodyHasEnded() {
        assertThat(follow(ended("T03", "T21"))).isFalse();
        assertThat(task.assignment().unit()).isEqualTo("T02");
        assertThat(transfers()).isEmpty();
    }

    @Test
    void goesOnceHoweverOftenTheNewsComes() {
        follow(ended("T02", "T21"));

        assertThat(follow(ended("T02", "T21"))).isFalse();
        assertThat(transfers()).containsExactly("LEAD T02 T21");
    }

    @Test
    void goesAlongALineOfUnitsThatEnded() {
        follow(ended("T02", "T21"), ended("T21", "T31"));

        assertThat(task.assignment().unit()).isEqualTo("T31");
        assertThat(transfers()).containsExactly("LEAD T02 T21", "LEAD T21 T31");
    }

    @Test
    void goesNowhereInACircle() {
        follow(ended("T02", "T21"), ended("T21", "T02"));

        assertThat(task.assignment().unit()).isEqualTo("T02");
        assertThat(transfers()).isEmpty();
    }

    @Test
    void saysNoReasonWhereNoneWasGiven() {
        follow(new Succession("T02", List.of("T21"), null, null, null, "T00"));

        assertThat(last().note()).isEqualTo(Message.of("transferred", "Sở Tài chính", "T21"));
        assertThat(last().who()).isNull();
    }

    @Test
    void waitsForAClerkWhereSeveralTookOver() {
        assertThat(follow(ended("T02", "T21", "T22"))).isTrue();

        assertThat(task.assignment().unit()).isEqualTo("T02");
        assertThat(task.proposedTransfer())
                .isEqualTo(new TransferProposal("T21", List.of("T21", "T22"), REORGANISATION, REASON));
        assertThat(last().what()).isEqualTo(What.TRANSFER_PROPOSED);
        assertThat(last().note()).isEqualTo(Message.of("transfer-proposed", "T21, T22"));
        assertThat(follow(ended("T02", "T21", "T22"))).isFalse();
        assertThat(proposals()).singleElement().satisfies(told -> {
            assertThat(told.head().unit()).isEqualTo("T02");
            assertThat(told)
                    .extracting(
                            TaskTransferProposed::to,
                            TaskTransferProposed::candidates,
                            TaskTransferProposed::reorganisation,
                            TaskTransferProposed::reason)
                    .containsExactly("T21", List.of("T21", "T22"), REORGANISATION, REASON);
        });
    }

    /** Whoever issued it has to know that nobody goes on with it. */
    @Test
    void tellsThatItWaitsWhereNobodyTookOver() {
        follow(ended("T02"));

        assertThat(proposals())
                .singleElement()
                .extracting(TaskTransferProposed::to, TaskTransferProposed::candidates)
                .containsExactly("T00", List.of());
        assertThat(transfers()).isEmpty();
    }

    private List<TaskTransferProposed> proposals() {
        return task.raised().stream()
                .filter(TaskTransferProposed.class::isInstance)
                .map(TaskTransferProposed.class::cast)
                .toList();
    }

    @Test
    void proposesWhoHelpsAlready() {
        follow(ended("T02", "T21", "T05"));

        assertThat(task.proposedTransfer())
                .isNotNull()
                .extracting(TransferProposal::to)
                .isEqualTo("T05");
    }

    @Test
    void proposesAnewWhenTheSuccessionIsCorrected() {
        follow(ended("T02", "T21", "T22"));

        assertThat(follow(ended("T02", "T22", "T23"))).isTrue();
        assertThat(task.proposedTransfer())
                .isNotNull()
                .extracting(TransferProposal::to)
                .isEqualTo("T22");
        assertThat(follow(new Succession("T02", List.of("T22", "T23"), REORGANISATION, "Mai", "khác", "T00")))
                .isTrue();
        assertThat(follow(new Succession("T02", List.of("T22", "T23"), "khác", "Mai", "khác", "T00")))
                .isTrue();
        assertThat(task.proposedTransfer())
                .isEqualTo(new TransferProposal("T22", List.of("T22", "T23"), "khác", "khác"));
    }

    @Test
    void proposesNobodyAnyMoreWhenTheSuccessionIsCalledOff() {
        follow(ended("T02", "T21", "T22"));

        assertThat(follow()).isTrue();
        assertThat(task.proposedTransfer()).isNull();
        assertThat(last().what()).isEqualTo(What.TRANSFER_CALLED_OFF);
        assertThat(follow()).isFalse();
    }

    @Test
    void waitsForAClerkWhereNobodyTookOver() {
        assertThat(follow(ended("T02"))).isTrue();

        assertThat(task.assignment().unit()).isEqualTo("T02");
        assertThat(task.proposedTransfer()).isEqualTo(new TransferProposal("T00", List.of(), REORGANISATION, REASON));
        assertThat(last().what()).isEqualTo(What.TRANSFER_PROPOSED);
        assertThat(last().note()).isEqualTo(Message.of("transfer-open"));
        assertThat(follow(ended("T02"))).isFalse();
        assertThat(follow(ended("T02", "T21"))).isTrue();
        assertThat(task.assignment().unit()).isEqualTo("T21");
        assertThat(task.proposedTransfer()).isNull();
    }

    @Test
    void mayGoToAnyUnitWhereNobodyTookOver() {
        Task other = Story.due().task;

        choose(task, "T02.01", ended("T02"));
        choose(other, null, ended("T02"));

        assertThat(task.assignment().unit()).isEqualTo("T02.01");
        assertThat(transfers()).containsExactly("LEAD T02 T02.01");
        assertThat(other.assignment().unit()).isEqualTo("T00");
        for (String gone : List.of("T02", "T04", "T99")) {
            assertThatThrownBy(() -> choose(Story.due().task, gone, ended("T02"), ended("T04", "T02.01")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Kind.INVALID));
        }
    }

    @Test
    void goesAsProposedOrToWhomTheClerkChooses() {
        Succession split = ended("T02", "T21", "T22");
        Task other = Story.due().task;

        choose(task, null, split);
        choose(other, "T22", split);

        assertThat(task.assignment().unit()).isEqualTo("T21");
        assertThat(task.proposedTransfer()).isNull();
        assertThat(last().who()).isEqualTo("Bình");
        assertThat(other.assignment().unit()).isEqualTo("T22");
    }

    @Test
    void goesOnFromTheOneThatWasChosen() {
        choose(task, "T22", ended("T02", "T21", "T22"), ended("T22", "T32"));

        assertThat(task.assignment().unit()).isEqualTo("T32");
    }

    @Test
    void mayNotGoToAUnitThatDidNotTakeOver() {
        assertThatThrownBy(() -> choose(task, "T03", ended("T02", "T21", "T22")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Kind.INVALID));
        assertThat(task.assignment().unit()).isEqualTo("T02");
    }

    @Test
    void isNotChosenForWhereNothingWaits() {
        assertThatThrownBy(() -> choose(task, "T21"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT));
        assertThatThrownBy(() -> choose(task, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void isChosenForOnceThoughAskedTwice() {
        Succession split = ended("T02", "T21", "T22");
        choose(task, "T22", split);
        int lines = task.history().size();

        choose(task, "T22", split);

        assertThat(task.history()).hasSize(lines);
    }

    @Test
    void theHelpOfAUnitThatEndedComesFromItsHeirs() {
        assertThat(follow(ended("T05", "T51", "T52"))).isTrue();

        assertThat(task.assignment().unit()).isEqualTo("T02");
        assertThat(task.assignment().coordinators()).containsExactly("T51", "T52");
        assertThat(transfers()).containsExactly("COORDINATOR T05 T51", "COORDINATOR T05 T52");
        assertThat(last().what()).isEqualTo(What.COORDINATOR_TRANSFERRED);
        assertThat(last().who()).isEqualTo(PERSON);
    }

    @Test
    void nobodyHelpsItself() {
        follow(ended("T05", "T02"));
        assertThat(task.assignment().coordinators()).isEmpty();

        Task other = Story.due().task;
        follow(other, ended("T02", "T05"));
        assertThat(other.assignment().unit()).isEqualTo("T05");
        assertThat(other.assignment().coordinators()).isEmpty();
    }

    @Test
    void staysWhereItWasOnceItIsOver() {
        task.apply(Lifecycle.withdraw(task.facts(), "ban hành nhầm", at("2023-12-20T08:00:00")));
        int lines = task.history().size();

        assertThat(follow(ended("T02", "T21"), ended("T05", "T51"))).isFalse();
        assertThat(task.assignment().unit()).isEqualTo("T02");
        assertThat(task.history()).hasSize(lines);
        assertThatThrownBy(() -> choose(task, "T21", ended("T02", "T21", "T22")))
                .isInstanceOf(Refusal.class);
    }

    private boolean follow(Succession... known) {
        return follow(task, known);
    }

    private static boolean follow(Task task, Succession... known) {
        return task.apply(new Handover(lineage(known)).follow(task.facts(), at("2024-01-02T08:00:00")));
    }

    private static void choose(Task task, @Nullable String to, Succession... known) {
        task.apply(new Handover(lineage(known)).choose(task.facts(), to, "Bình", at("2024-01-02T08:00:00")));
    }

    private static Lineage lineage(Succession... known) {
        return new Lineage(
                Arrays.stream(known).collect(Collectors.toMap(Succession::unit, Function.identity())),
                Map.of("T02", "Sở Tài chính", "T02.01", "T02.01", "T04", "T04"),
                Map.of());
    }

    private static Succession ended(String unit, String... successors) {
        return new Succession(unit, List.of(successors), REORGANISATION, PERSON, REASON, "T00");
    }

    /** Who gave what to whom. */
    private List<String> transfers() {
        return task.raised().stream()
                .filter(TaskTransferred.class::isInstance)
                .map(TaskTransferred.class::cast)
                .map(told -> told.role() + " " + told.from() + " " + told.to())
                .toList();
    }

    private HistoryEntry last() {
        return task.history().getLast();
    }
}
