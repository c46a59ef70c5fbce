package vn.dondoc.task.assignment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Succession;

/**
 * Several units have taken over from the accountable one: who goes on with the task is for a clerk to say.
 *
 * @param to who is proposed
 * @param candidates whoever took over
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
     * @throws Refusal 422 if the chosen one did not take over
     */
    public String heir(@Nullable String chosen, Lineage lineage) {
        if (chosen != null && !candidates.contains(chosen)) {
            throw Refusal.invalid("/to", "NOT_A_SUCCESSOR", String.join(", ", lineage.named(candidates)));
        }
        return chosen == null ? to : chosen;
    }

    public static Refusal none() {
        return Refusal.conflict("no-transfer-proposed");
    }

    /** Whoever helps with the task already is proposed, else the one that is named first. */
    public static TransferProposal of(Succession succession, List<String> coordinators) {
        List<String> candidates = succession.successors();
        return new TransferProposal(
                candidates.stream().filter(coordinators::contains).findFirst().orElse(candidates.getFirst()),
                candidates,
                succession.reorganisation(),
                succession.reason());
    }
}
