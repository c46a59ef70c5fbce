package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.web.Problem;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred.Role;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Succession;

/** An open task goes from units that ended to those that took over. */
final class Handover {
    private final Task task;
    private final Lineage lineage;
    private final Instant now;

    /** @param lineage of the units of the task */
    Handover(Task task, Lineage lineage, Instant now) {
        this.task = task;
        this.lineage = lineage;
        this.now = now;
    }

    /**
     * To each coordinator's heirs, and along the line of the accountable unit, as far as nobody has to choose; what is
     * over stays where it was. Where somebody has to, the proposal is one of what is known now.
     *
     * @return whether anything has changed
     */
    boolean follow() {
        int before = task.history().size();
        if (!task.state().isOver()) {
            coordinators();
            lead();
            propose();
        }
        return task.history().size() > before;
    }

    private void coordinators() {
        for (String coordinator : task.assignment().coordinators()) {
            List<String> heirs = lineage.heirs(coordinator);
            if (!heirs.equals(List.of(coordinator))) {
                coordinators(
                        coordinator,
                        heirs,
                        Objects.requireNonNull(lineage.byUnit().get(coordinator)));
            }
        }
    }

    private void lead() {
        for (Succession step : lineage.steps(task.assignment().unit())) {
            lead(step.successors().getFirst(), step.reorganisation(), step.reason(), step.by());
        }
    }

    /** A succession may have been corrected, or called off, since the proposal was made. */
    private void propose() {
        Succession choice = lineage.choice(task.assignment().unit());
        TransferProposal before = task.proposedTransfer();
        if (choice == null) {
            if (before != null) {
                task.propose(null);
                task.note(now, What.TRANSFER_CALLED_OFF, null, "Không còn phải chọn đơn vị kế thừa");
            }
        } else if (before == null || !before.isOf(choice)) {
            task.propose(TransferProposal.of(choice, task.assignment().coordinators()));
            task.note(
                    now,
                    What.TRANSFER_PROPOSED,
                    null,
                    "Chờ chọn trong các đơn vị: " + String.join(", ", lineage.named(choice.successors())));
        }
    }

    /**
     * To the one that a clerk chooses, and on to whoever has taken over from that one; again, it changes nothing.
     *
     * @param to none: as proposed
     * @throws Problem 409 if nobody has to choose, 422 if that unit did not take over
     */
    void choose(@Nullable String to, String who) {
        follow();
        TransferProposal proposal = task.proposedTransfer();
        if (!task.state().isOver() && proposal != null) {
            lead(proposal.heir(to, lineage), proposal.reorganisation(), proposal.reason(), who);
            follow();
        } else if (!task.assignment().unit().equals(to)) {
            throw TransferProposal.none();
        }
    }

    /** To that unit. */
    private void lead(String to, @Nullable String reorganisation, @Nullable String reason, @Nullable String who) {
        String from = task.assignment().unit();
        task.reassign(task.assignment().ledBy(to));
        task.propose(null);
        task.note(now, What.TRANSFERRED, who, words(from, to, reason));
        task.tell(new TaskTransferred(task.head(now), Role.LEAD, from, to, reorganisation, reason));
    }

    private void coordinators(String from, List<String> heirs, Succession ended) {
        task.reassign(task.assignment()
                .coordinatedBy(task.assignment().coordinators().stream()
                        .flatMap(one -> one.equals(from) ? heirs.stream() : Stream.of(one))
                        .toList()));
        for (String to : heirs) {
            task.note(now, What.COORDINATOR_TRANSFERRED, ended.by(), words(from, to, ended.reason()));
            task.tell(new TaskTransferred(
                    task.head(now), Role.COORDINATOR, from, to, ended.reorganisation(), ended.reason()));
        }
    }

    private String words(String from, String to, @Nullable String reason) {
        List<String> named = lineage.named(List.of(from, to));
        return "Từ " + named.getFirst() + " sang " + named.getLast() + (reason == null ? "" : ": " + reason);
    }
}
