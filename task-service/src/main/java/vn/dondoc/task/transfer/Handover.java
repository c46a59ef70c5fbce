package vn.dondoc.task.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Change;
import vn.dondoc.task.assignment.Handed;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferProposed;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred.Role;
import vn.dondoc.task.assignment.TaskFacts;
import vn.dondoc.task.assignment.TransferProposal;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Succession;

/**
 * An open task goes from units that ended to those that took over.
 *
 * @param lineage of the units of the task, and of who is chosen to go on with it
 */
public record Handover(Lineage lineage) {

    /**
     * To each coordinator's heirs, and along the line of the accountable unit, as far as nobody has to choose; what is
     * over stays where it was. What went by an order that was taken back goes back before, if nobody has acted on it. Where somebody has to, the proposal is one of what is known now.
     */
    public Change follow(TaskFacts before, Instant at) {
        return follow(Change.of(before, at));
    }

    private Change follow(Change change) {
        return change.now().state().isOver()
                ? change
                : propose(lead(coordinators(new GoingBack(lineage).follow(change))));
    }

    private Change coordinators(Change change) {
        Change followed = change;
        for (String coordinator : change.now().assignment().coordinators()) {
            List<String> heirs = lineage.heirs(coordinator);
            if (!heirs.equals(List.of(coordinator))) {
                followed = coordinators(
                        followed,
                        coordinator,
                        heirs,
                        Objects.requireNonNull(lineage.byUnit().get(coordinator)));
            }
        }
        return followed;
    }

    private Change lead(Change change) {
        Change followed = change;
        for (Succession step : lineage.steps(change.now().assignment().unit())) {
            followed = lead(followed, step.successors().getFirst(), step.reorganisation(), step.reason(), step.by());
        }
        return followed;
    }

    /** A succession may have been corrected, or called off, since the proposal was made. */
    private Change propose(Change change) {
        Assignment assignment = change.now().assignment();
        Succession choice = Optional.ofNullable(lineage.choice(assignment.unit()))
                .or(() -> new GoingBack(lineage).choice(change.now()))
                .orElse(null);
        TransferProposal before = change.now().proposedTransfer();
        if (choice == null) {
            return before == null
                    ? change
                    : change.to(facts -> facts.proposing(null))
                            .note(What.TRANSFER_CALLED_OFF, null, Message.of("transfer-called-off"));
        }
        if (before != null && before.isOf(choice)) {
            return change;
        }
        TransferProposal proposal = TransferProposal.of(choice, close(change.now()));
        return change.to(facts -> facts.proposing(proposal))
                .note(What.TRANSFER_PROPOSED, null, proposed(choice))
                .tell(head -> TaskTransferProposed.of(head, proposal));
    }

    /** Who is close to the task beside its unit. */
    private List<String> close(TaskFacts facts) {
        return Stream.concat(
                        new GoingBack(lineage).acted(facts).map(Handed::from).stream(),
                        facts.assignment().coordinators().stream())
                .toList();
    }

    private Message proposed(Succession choice) {
        return choice.isOpen()
                ? Message.of("transfer-open")
                : Message.of("transfer-proposed", String.join(", ", lineage.named(choice.successors())));
    }

    /**
     * To the one that a clerk chooses, and on to whoever has taken over from that one; again, it changes nothing.
     *
     * @param to none: as proposed
     * @throws Refusal 409 if nobody has to choose, 422 if that unit cannot go on with it
     */
    public Change choose(TaskFacts before, @Nullable String to, String who, Instant at) {
        Change followed = follow(before, at);
        TaskFacts now = followed.now();
        TransferProposal proposal = now.proposedTransfer();
        if (!now.state().isOver() && proposal != null) {
            String heir = proposal.heir(to, lineage);
            return heir.equals(now.assignment().unit())
                    ? new GoingBack(lineage).stay(followed, who)
                    : follow(lead(followed, heir, proposal.reorganisation(), proposal.reason(), who));
        }
        if (!now.assignment().unit().equals(to)) {
            throw TransferProposal.none();
        }
        return followed;
    }

    private Change lead(
            Change change, String to, @Nullable String reorganisation, @Nullable String reason, @Nullable String who) {
        String from = change.now().assignment().unit();
        return change.to(facts -> Parts.lead(facts, to, reorganisation))
                .note(What.TRANSFERRED, who, transferred(from, to, reason))
                .tell(head -> new TaskTransferred(head, Role.LEAD, from, to, reorganisation, reason));
    }

    private Change coordinators(Change change, String from, List<String> heirs, Succession ended) {
        Change followed = change.to(facts -> Parts.help(facts, from, heirs, ended.reorganisation()));
        for (String to : heirs) {
            followed = followed.note(What.COORDINATOR_TRANSFERRED, ended.by(), transferred(from, to, ended.reason()))
                    .tell(head -> new TaskTransferred(
                            head, Role.COORDINATOR, from, to, ended.reorganisation(), ended.reason()));
        }
        return followed;
    }

    private Message transferred(String from, String to, @Nullable String reason) {
        List<String> named = lineage.named(List.of(from, to));
        return reason == null
                ? Message.of("transferred", named.getFirst(), named.getLast())
                : Message.of("transferred.because", named.getFirst(), named.getLast(), reason);
    }
}
