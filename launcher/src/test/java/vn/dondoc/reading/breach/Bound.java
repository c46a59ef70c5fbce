package vn.dondoc.reading.breach;

import jakarta.validation.constraints.NotBlank;
import org.springframework.util.StringUtils;
import vn.dondoc.chassis.refusal.Violation;

/** Does what the rules of the house forbid: beside an annotation it knows a framework, and what is above it. */
public record Bound(@NotBlank String text) {

    public boolean isSaidBy(Violation violation) {
        return StringUtils.hasText(violation.code());
    }
}
