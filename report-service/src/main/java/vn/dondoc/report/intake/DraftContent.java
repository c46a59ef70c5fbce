package vn.dondoc.report.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;

/** What may become a report: the parts and limits of one, of which nothing has to be there yet nor fit the rest. */
@Schema(name = "ReportDraftContent")
public record DraftContent(
        @Nullable @Min(0) @Max(100) Integer percent,
        @Nullable Boolean complete,
        @Nullable @Size(max = 20_000) String words,
        @Nullable @Size(max = 200) List<@NotNull @Valid Row> figures,
        @Nullable @Size(max = 100) List<@NotNull @Valid Piece> deliverables,
        @Nullable @Valid Receipt onBehalf) {

    /** A figure as far as it is entered. */
    @Schema(name = "ReportDraftFigure")
    public record Row(
            @Nullable @Size(max = 300) String indicator,
            @Nullable @Size(max = 60) String unit,

            @Nullable @Digits(integer = 20, fraction = 6) @Field(targetType = FieldType.DECIMAL128)
            BigDecimal plan,

            @Nullable @Digits(integer = 20, fraction = 6) @Field(targetType = FieldType.DECIMAL128)
            BigDecimal actual,

            @Nullable @Digits(integer = 20, fraction = 6) @Field(targetType = FieldType.DECIMAL128)
            BigDecimal estimate,

            @Nullable @Digits(integer = 20, fraction = 6) @Field(targetType = FieldType.DECIMAL128)
            BigDecimal samePeriodLastYear) {}

    /** A deliverable as far as it is entered. */
    @Schema(name = "ReportDraftDeliverable")
    public record Piece(
            @Nullable @Size(max = 500) String text,
            @Nullable @Min(0) @Max(1_000_000) Integer count) {}

    /** What is noted so far of a report that came by paper or mail. */
    @Schema(name = "ReportDraftOnBehalf")
    public record Receipt(
            @Nullable LocalDate receivedOn,
            @Nullable @Size(max = 500) String note) {}
}
