package vn.dondoc.chassis.web;

import jakarta.validation.ConstraintViolation;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import vn.dondoc.chassis.refusal.Violation;

/** What the framework has found to be wrong with a member of a body or with a parameter, in our words. */
final class Violations {
    private Violations() {}

    static Violation of(FieldError error) {
        return Statuses.violation(error.getField(), String.valueOf(error.getCode()), error.getArguments());
    }

    static Violation of(ConstraintViolation<?> violation) {
        return Statuses.violation(
                violation.getPropertyPath().toString(),
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName(),
                null);
    }

    /** Of a parameter that stands by itself, or of a member of one that is a list. */
    static Violation of(ParameterValidationResult result, MessageSourceResolvable error) {
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        Integer index = result.getContainerIndex();
        // The last code is the constraint alone, without the place where it stands.
        String constraint = Objects.requireNonNull(error.getCodes())[error.getCodes().length - 1];
        return Statuses.violation(index == null ? name : name + "[" + index + "]", constraint, error.getArguments());
    }
}
