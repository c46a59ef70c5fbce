package vn.dondoc.report.web;

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
import vn.dondoc.report.submission.Content;
import vn.dondoc.report.submission.Delivered;
import vn.dondoc.report.submission.Figure;
import vn.dondoc.report.submission.OnBehalf;

/** What a unit sends in; whose it is and where it stands is not for the sender to say. */
record NewReport(
        @NotNull @Pattern(regexp = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")
        String taskId,

        @NotNull @Min(0) @Max(100) Integer percent,
        @Nullable @Size(max = 20_000) String words,
        @Nullable @Size(max = 200) List<@NotNull @Valid Figure> figures,
        @Nullable @Size(max = 100) List<@NotNull @Valid Delivered> deliverables,
        @Nullable @Valid OnBehalf onBehalf)
        implements Reasoned {

    /** For the audit trail: that somebody else has answered, and how that came. */
    @Override
    public @Nullable String reason() {
        return onBehalf == null ? null : "onBehalf " + onBehalf.receivedOn() + ": " + onBehalf.note();
    }

    String task() {
        return taskId.toLowerCase(Locale.ROOT);
    }

    Content content() {
        return new Content(
                percent,
                words,
                List.copyOf(Objects.requireNonNullElse(figures, List.of())),
                List.copyOf(Objects.requireNonNullElse(deliverables, List.of())));
    }
}
