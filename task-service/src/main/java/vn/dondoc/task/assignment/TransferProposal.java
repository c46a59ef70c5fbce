package vn.dondoc.task.assignment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Problem;
import vn.dondoc.chassis.web.Violation;
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
    boolean isOf(Succession succession) {
        return candidates.equals(succession.successors())
                && Objects.equals(reorganisation, succession.reorganisation())
                && Objects.equals(reason, succession.reason());
    }

    /** Those tasks of the unit whose proposal was made of something else than this succession. */
    static Criteria notOf(Succession succession) {
        return Criteria.where(Transfers.UNIT)
                .is(succession.unit())
                .and(Transfers.PROPOSED)
                .exists(true)
                .norOperator(Criteria.where("proposedTransfer.candidates")
                        .is(succession.successors())
                        .and("proposedTransfer.reorganisation")
                        .is(succession.reorganisation())
                        .and("proposedTransfer.reason")
                        .is(succession.reason()));
    }

    /**
     * The one who is chosen, or else the one who is proposed.
     *
     * @throws Problem 422 if the chosen one did not take over
     */
    String heir(@Nullable String chosen, Lineage lineage) {
        if (chosen != null && !candidates.contains(chosen)) {
            throw Problem.invalid(List.of(new Violation(
                    "/to",
                    "NOT_A_SUCCESSOR",
                    new LocalizedText("Chỉ có thể chuyển cho: %s.", "Can only be given to: %s.")
                            .with(String.join(", ", lineage.named(candidates))))));
        }
        return chosen == null ? to : chosen;
    }

    static Problem none() {
        return Problem.conflict(
                "no-transfer-proposed",
                new LocalizedText(
                        "Không có nhiệm vụ nào chờ chọn đơn vị kế thừa.",
                        "Nothing waits for a successor to be chosen."));
    }

    /** Whoever helps with the task already is proposed, else the one that is named first. */
    static TransferProposal of(Succession succession, List<String> coordinators) {
        List<String> candidates = succession.successors();
        return new TransferProposal(
                candidates.stream().filter(coordinators::contains).findFirst().orElse(candidates.getFirst()),
                candidates,
                succession.reorganisation(),
                succession.reason());
    }
}
