package vn.dondoc.task.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.messaging.web.Fault;
import vn.dondoc.messaging.web.Problem;
import vn.dondoc.messaging.web.Words;
import vn.dondoc.task.succession.Succession;

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

    /**
     * The one who is chosen, or else the one who is proposed.
     *
     * @throws Problem 422 if the chosen one did not take over
     */
    String heir(@Nullable String chosen) {
        if (chosen != null && !candidates.contains(chosen)) {
            throw Problem.invalid(List.of(new Fault(
                    "/to",
                    "NOT_A_SUCCESSOR",
                    new Words("Chỉ có thể chuyển cho: %s.", "Can only be given to: %s.")
                            .with(String.join(", ", candidates)))));
        }
        return chosen == null ? to : chosen;
    }

    static Problem none() {
        return Problem.conflict(
                "no-transfer-proposed",
                new Words(
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
