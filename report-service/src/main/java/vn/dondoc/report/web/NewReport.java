package vn.dondoc.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.audit.Reasoned;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.report.submission.Content;
import vn.dondoc.report.submission.Delivered;
import vn.dondoc.report.submission.Figure;
import vn.dondoc.report.submission.OnBehalf;

/**
 * What a unit sends in; whose it is and where it stands is not for the sender to say.
 *
 * @param complete whether all is done, which is so at 100 percent and only then; without it the percent says so
 */
record NewReport(
        @NotNull @Pattern(regexp = NewReport.ID) String taskId,

        @NotNull @Min(0) @Max(100) Integer percent,

        @Schema(
                description =
                        "true: all is done, and a decision is asked for. false: progress, the task goes on and so does"
                                + " its deadline. What is complete has 100 percent, progress less; without it the percent says which.")
        @Nullable Boolean complete,

        @Nullable @Size(max = 20_000) String words,
        @Nullable @Size(max = 200) List<@NotNull @Valid Figure> figures,
        @Nullable @Size(max = 100) List<@NotNull @Valid Delivered> deliverables,
        @Nullable @Valid OnBehalf onBehalf)
        implements Reasoned {
    static final String ID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    /** For the audit trail: that somebody else has answered, and how that came. */
    @Override
    public @Nullable String reason() {
        return onBehalf == null ? null : "onBehalf " + onBehalf.receivedOn() + ": " + onBehalf.note();
    }

    String task() {
        return taskId.toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal 422 if it says to be complete and that something is left, or the contrary */
    Content content() {
        Content content = new Content(
                percent,
                words,
                List.copyOf(Objects.requireNonNullElse(figures, List.of())),
                List.copyOf(Objects.requireNonNullElse(deliverables, List.of())));
        if (complete != null && complete != content.isComplete()) {
            throw Refusal.invalid("/complete", complete ? "COMPLETE_BELOW_100" : "PROGRESS_AT_100", percent);
        }
        return content;
    }
}
