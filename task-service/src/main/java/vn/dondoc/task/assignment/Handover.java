package vn.dondoc.task.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.web.Problem;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred.Role;
import vn.dondoc.task.succession.Lineage;
import vn.dondoc.task.succession.Succession;

/** An open task goes from units that ended to those that took over. */
final class Handover {
    private final Task task;
    private final Instant now;

    Handover(Task task, Instant now) {
        this.task = task;
        this.now = now;
    }

    /**
     * To each coordinator's heirs, and along the line of the accountable unit, as far as nobody has to choose; what is
     * over stays where it was.
     *
     * @return whether anything has changed
     */
    boolean follow(Lineage lineage) {
        int before = task.history().size();
        if (!task.state().isOver()) {
            coordinators(lineage);
            lead(lineage);
        }
        return task.history().size() > before;
    }

    private void coordinators(Lineage lineage) {
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

    private void lead(Lineage lineage) {
        for (Succession step : lineage.steps(task.assignment().unit())) {
            lead(step.successors().getFirst(), step.reorganisation(), step.reason(), step.by());
        }
        Succession choice = lineage.choice(task.assignment().unit());
        if (choice != null && task.proposedTransfer() == null) {
            task.propose(TransferProposal.of(choice, task.assignment().coordinators()));
            task.note(
                    now,
                    What.TRANSFER_PROPOSED,
                    null,
                    "Chờ chọn trong các đơn vị: " + String.join(", ", choice.successors()));
        }
    }

    /**
     * To the one that a clerk chooses; again, it changes nothing.
     *
     * @param to none: as proposed
     * @return who has it now
     * @throws Problem 409 if nobody has to choose, 422 if that unit did not take over
     */
    String choose(@Nullable String to, String who) {
        TransferProposal proposal = task.proposedTransfer();
        if (task.state().isOver() || proposal == null) {
            String unit = task.assignment().unit();
            if (unit.equals(to)) {
                return unit;
            }
            throw TransferProposal.none();
        }
        String heir = proposal.heir(to);
        lead(heir, proposal.reorganisation(), proposal.reason(), who);
        return heir;
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

    private static String words(String from, String to, @Nullable String reason) {
        return "Từ " + from + " sang " + to + (reason == null ? "" : ": " + reason);
    }
}
