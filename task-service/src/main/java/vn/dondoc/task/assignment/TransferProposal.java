package vn.dondoc.task.assignment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Succession;

/**
 * Several units have taken over from the accountable one, or nobody: who goes on with the task is for a clerk to say.
 *
 * @param to who is proposed
 * @param candidates whoever took over; where nobody did, any unit may go on
 * @param reorganisation id of what ended the unit; none if nothing was said of that
 * @param reason of the reorganisation
 */
public record TransferProposal(
        String to,
        List<String> candidates,
        @Nullable String reorganisation,
        @Nullable String reason) {

    /** Whether it is made of this succession, as it is known now. */
    public boolean isOf(Succession succession) {
        return candidates.equals(succession.successors())
                && Objects.equals(reorganisation, succession.reorganisation())
                && Objects.equals(reason, succession.reason());
    }

    /**
     * The one who is chosen, or else the one who is proposed.
     *
     * @param lineage also of the chosen one
     * @throws Refusal 422 if the chosen one did not take over; where nobody did, if there is no such unit or it has ended
     */
    public String heir(@Nullable String chosen, Lineage lineage) {
        if (candidates.isEmpty()) {
            if (chosen != null && !lineage.goesOn(chosen)) {
                throw Refusal.invalid("/to", "NOT_A_SUCCESSOR.anybody");
            }
        } else if (chosen != null && !candidates.contains(chosen)) {
            throw Refusal.invalid("/to", "NOT_A_SUCCESSOR", String.join(", ", lineage.named(candidates)));
        }
        return chosen == null ? to : chosen;
    }

    public static Refusal none() {
        return Refusal.conflict("no-transfer-proposed");
    }

    /**
     * Whoever had the task, or helps with it already, is proposed, else the one that is named first; where nobody took over,
     * the unit above.
     *
     * @param close those of whom one is proposed before all others
     */
    public static TransferProposal of(Succession succession, List<String> close) {
        List<String> candidates = succession.successors();
        String first = succession.isOpen() ? Objects.requireNonNull(succession.above()) : candidates.getFirst();
        return new TransferProposal(
                candidates.stream().filter(close::contains).findFirst().orElse(first),
                candidates,
                succession.reorganisation(),
                succession.reason());
    }
}
