package vn.dondoc.directive.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.unit.Unit;

/**
 * A unit that is named as a member; in JSON a plain code will do.
 *
 * @param validFrom first day of membership; none if it was always one
 * @param validTo last day of membership; none if it is open
 */
@Schema(name = "UnitGroupMember")
public record Member(
        @NotNull @Size(max = Unit.MAX_CODE) @Pattern(regexp = Unit.CODE) String code,

        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    @JsonCreator
    public Member {}

    /** A member for all time. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Member of(String code) {
        return new Member(code, null, null);
    }

    /** Whether the membership is not over by that day. */
    boolean lasts(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }

    boolean isMemberOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && lasts(day);
    }
}
