package vn.dondoc.report.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;

/**
 * One figure of a report, in decimals as they were written.
 *
 * @param indicator what is measured
 * @param unit in which it is measured, for example "tỷ đồng"
 */
@Schema(name = "ReportFigure")
public record Figure(
        @NotBlank @Size(max = 300) String indicator,
        @Nullable @Size(max = 60) String unit,

        @Nullable @Digits(integer = 20, fraction = 6) @Field(targetType = FieldType.DECIMAL128)
        BigDecimal plan,

        @Nullable @Digits(integer = 20, fraction = 6) @Field(targetType = FieldType.DECIMAL128)
        BigDecimal actual,

        @Nullable @Digits(integer = 20, fraction = 6) @Field(targetType = FieldType.DECIMAL128)
        BigDecimal estimate,

        @Nullable @Digits(integer = 20, fraction = 6) @Field(targetType = FieldType.DECIMAL128)
        BigDecimal samePeriodLastYear) {}
