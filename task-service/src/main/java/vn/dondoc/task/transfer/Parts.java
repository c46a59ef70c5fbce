package vn.dondoc.task.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Handed;
import vn.dondoc.task.assignment.Handed.Fate;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred.Role;
import vn.dondoc.task.assignment.TaskFacts;

/** Who has which part in a task: what went by an order of reorganisation is remembered, as that may be taken back. */
final class Parts {
    private Parts() {}

    /** Another unit answers for it; where it is the one from which it came, it is over with that. */
    static TaskFacts lead(TaskFacts facts, String to, @Nullable String reorganisation) {
        String from = facts.assignment().unit();
        TaskFacts led = facts.asking(facts.assignment().ledBy(to)).proposing(null);
        return facts.handed().stream()
                .filter(part -> part.role() == Role.LEAD && part.isOpen())
                .filter(part -> part.from().equals(to) && part.to().contains(from))
                .reduce((_, newest) -> newest)
                .map(part -> led.settling(part, Fate.OVER))
                .orElseGet(() -> reorganisation == null
                        ? led
                        : led.handing(Handed.now(facts, Role.LEAD, from, List.of(to), reorganisation)));
    }

    /** Others help in the place of one. */
    static TaskFacts help(TaskFacts facts, String from, List<String> heirs, @Nullable String reorganisation) {
        Assignment asked = facts.assignment();
        TaskFacts helped = replaced(facts, List.of(from), heirs);
        List<String> joined = heirs.stream()
                .filter(heir -> !asked.coordinators().contains(heir))
                .toList();
        return reorganisation == null
                ? helped
                : helped.handing(Handed.now(facts, Role.COORDINATOR, from, joined, reorganisation));
    }

    /** Those help in the place of these, where the first of these stood. */
    static TaskFacts replaced(TaskFacts facts, List<String> these, List<String> those) {
        List<String> helping = facts.assignment().coordinators();
        String first = helping.stream().filter(these::contains).findFirst().orElse(null);
        return facts.asking(facts.assignment()
                .coordinatedBy(helping.stream()
                        .flatMap(one -> one.equals(first)
                                ? those.stream()
                                : Stream.of(one).filter(other -> !these.contains(other)))
                        .toList()));
    }
}
