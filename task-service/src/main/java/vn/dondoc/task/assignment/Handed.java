package vn.dondoc.task.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.TaskEvent.TaskTransferred.Role;

/**
 * A part in the task has gone to others by an order of reorganisation: if that is taken back, it goes back.
 *
 * @param to the accountable unit, or those who help in the place of the one that did
 * @param state of the task when it went
 * @param round of the newest report then; 0 if there was none
 * @param fate what became of it when the order was taken back; none before
 */
public record Handed(
        Role role,
        String from,
        List<String> to,
        String reorganisation,
        TaskState state,
        int round,
        @Nullable Fate fate) {

    /** What becomes of a part whose order was taken back. */
    public enum Fate {
        /** The unit has gone on with the task: a clerk says who is to have it. */
        WAITS,
        /** It went back, or somebody chose. */
        OVER
    }

    /** The part that goes now. */
    public static Handed now(TaskFacts facts, Role role, String from, List<String> to, String reorganisation) {
        return new Handed(role, from, to, reorganisation, facts.state(), roundOf(facts), null);
    }

    /** Whether it is not over with it. */
    public boolean isOpen() {
        return fate != Fate.OVER;
    }

    /** Whether a clerk has to say who is to have it. */
    public boolean waits() {
        return fate == Fate.WAITS;
    }

    /** Whether the accountable unit has gone on with the task since. */
    public boolean isActedOn(TaskFacts facts) {
        return facts.state() != state || roundOf(facts) != round;
    }

    Handed with(Fate next) {
        return new Handed(role, from, to, reorganisation, state, round, next);
    }

    private static int roundOf(TaskFacts facts) {
        return facts.report() == null ? 0 : facts.report().round();
    }
}
