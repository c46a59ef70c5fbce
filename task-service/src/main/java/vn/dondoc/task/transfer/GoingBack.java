package vn.dondoc.task.transfer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.task.assignment.Change;
import vn.dondoc.task.assignment.Handed;
import vn.dondoc.task.assignment.Handed.Fate;
import vn.dondoc.task.assignment.HistoryEntry.What;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred.Role;
import vn.dondoc.task.assignment.TaskFacts;
import vn.dondoc.units.UnitNode.Reorganisation;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Succession;

/**
 * An order of reorganisation was taken back. What went by it goes back, newest first; but where the unit has gone on with the
 * task since, a clerk says who is to have it.
 *
 * @param lineage also of the units from which the parts went
 */
record GoingBack(Lineage lineage) {

    Change follow(Change change) {
        Change followed = change;
        for (Handed part : change.now().handed().reversed()) {
            Reorganisation undo = undone(part).orElse(null);
            if (undo != null) {
                followed = part.role() == Role.LEAD ? lead(followed, part, undo) : help(followed, part, undo);
            }
        }
        return followed;
    }

    private Change lead(Change change, Handed part, Reorganisation undo) {
        TaskFacts now = change.now();
        String unit = now.assignment().unit();
        if (!part.to().contains(unit) || part.waits()) {
            return change;
        }
        return part.isActedOn(now)
                ? change.to(facts -> facts.settling(part, Fate.WAITS))
                : told(
                        change.to(facts -> Parts.lead(facts, part.from(), null)),
                        What.TRANSFERRED,
                        Role.LEAD,
                        unit,
                        part.from(),
                        undo);
    }

    private Change help(Change change, Handed part, Reorganisation undo) {
        List<String> helping = change.now().assignment().coordinators();
        Change followed = change.to(facts -> facts.settling(part, Fate.OVER));
        if (part.to().stream().noneMatch(helping::contains)) {
            return followed;
        }
        followed = followed.to(facts -> Parts.replaced(facts, part.to(), List.of(part.from())));
        for (String heir : part.to()) {
            if (helping.contains(heir)) {
                followed = told(followed, What.COORDINATOR_TRANSFERRED, Role.COORDINATOR, heir, part.from(), undo);
            }
        }
        return followed;
    }

    private Change told(Change change, What what, Role role, String from, String to, Reorganisation undo) {
        List<String> named = lineage.named(List.of(from, to));
        return change.note(
                        what,
                        undo.by(),
                        Message.of("transferred-back", named.getFirst(), named.getLast(), undo.reason()))
                .tell(head -> new TaskTransferred(head, role, from, to, undo.id(), undo.reason()));
    }

    /** Between whom somebody has to choose, though both go on. */
    Optional<Succession> choice(TaskFacts facts) {
        return acted(facts)
                .flatMap(part -> undone(part)
                        .map(undo -> new Succession(
                                facts.assignment().unit(),
                                List.of(part.from(), facts.assignment().unit()),
                                undo.id(),
                                undo.by(),
                                undo.reason(),
                                null)));
    }

    /** The part that would go back if the unit had not gone on with it. */
    Optional<Handed> acted(TaskFacts facts) {
        return facts.handed().stream()
                .filter(Handed::waits)
                .filter(part -> part.to().contains(facts.assignment().unit()))
                .reduce((_, newest) -> newest);
    }

    /** The unit that has gone on with it keeps it. */
    Change stay(Change change, @Nullable String who) {
        TaskFacts now = change.now();
        return acted(now)
                .map(part -> change.to(facts -> facts.settling(part, Fate.OVER).proposing(null))
                        .note(What.TRANSFER_CALLED_OFF, who, Message.of("transfer-kept")))
                .orElse(change);
    }

    private Optional<Reorganisation> undone(Handed part) {
        return part.isOpen() ? lineage.undone(part.from(), part.reorganisation()) : Optional.empty();
    }
}
