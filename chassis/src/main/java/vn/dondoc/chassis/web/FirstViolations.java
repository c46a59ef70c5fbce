package vn.dondoc.chassis.web;

import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * Tells the first hundred faults of a body, a list's own before those of its elements. Nobody mends more at once, and
 * the framework looks through all that it has for each that it adds: there can be as many as tokens.
 */
final class FirstViolations extends LocalValidatorFactoryBean {
    private static final int MOST = 100;
    private static final Comparator<ConstraintViolation<?>> BY_PLACE =
            Comparator.comparing(violation -> violation.getPropertyPath().toString());

    FirstViolations() {
        // What people read is worded by Statuses; a message of the library's needs no expression language.
        setMessageInterpolator(new ParameterMessageInterpolator());
    }

    @Override
    protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
        super.processConstraintViolations(
                violations.stream().sorted(BY_PLACE).limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new)),
                errors);
    }
}
