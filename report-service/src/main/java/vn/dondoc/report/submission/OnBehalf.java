package vn.dondoc.report.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.dondoc.chassis.text.Legible;

/**
 * That the issuing office has recorded the report of a unit that answered by paper or mail.
 *
 * @param receivedOn the day of receipt: it counts, whatever the hour and whenever it was recorded
 * @param note how it came
 */
@Schema(
        name = "ReportOnBehalf",
        description =
                "Recorded by the issuing office for a unit that answered by paper or mail. The day of receipt counts."
                        + " The scan will be asked for as soon as files can be attached.")
public record OnBehalf(
        @NotNull LocalDate receivedOn,
        @NotBlank @Legible(lines = true) @Size(max = 500) String note) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The day as an instant: its beginning, so that what came on the day on which it was due is in time. */
    Instant receivedAt() {
        return receivedOn.atStartOfDay(ZONE).toInstant();
    }

    /** Whether it says to have come before the day of that instant. */
    public boolean isBeforeTheDayOf(Instant instant) {
        return receivedOn.isBefore(instant.atZone(ZONE).toLocalDate());
    }
}
