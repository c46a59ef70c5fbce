package vn.dondoc.chassis.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import vn.dondoc.chassis.refusal.Refusal;

/** Which refusals a call can meet follows from what it has: a body, a name in its path, a condition. */
final class PossibleRefusals {
    /** Of a door that is locked, crowded or out of order. */
    private static final Set<HttpStatus> ANY = EnumSet.of(
            HttpStatus.UNAUTHORIZED,
            HttpStatus.FORBIDDEN,
            HttpStatus.TOO_MANY_REQUESTS,
            HttpStatus.SERVICE_UNAVAILABLE);

    private static final Set<HttpStatus> BODY = EnumSet.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            HttpStatus.UNPROCESSABLE_CONTENT);

    private PossibleRefusals() {}

    /** All statuses of refusals, in their order. */
    static Set<HttpStatus> of(HttpMethod method, Operation operation) {
        Set<HttpStatus> statuses = EnumSet.copyOf(ANY);
        if (operation.getRequestBody() != null) {
            statuses.addAll(BODY);
        }
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            statuses.addAll(
                    switch (parameter.getIn()) {
                        case "path" -> ofWhatIsNamed(method);
                        case "query" -> ofQuery(parameter);
                        default -> ofHeader(parameter);
                    });
        }
        for (HttpStatus status : HttpStatus.values()) {
            if (Examples.refusal(operation.getOperationId(), status.value()).isPresent()) {
                statuses.add(status);
            }
        }
        return statuses;
    }

    private static Set<HttpStatus> ofWhatIsNamed(HttpMethod method) {
        return method == HttpMethod.GET
                ? EnumSet.of(HttpStatus.NOT_FOUND)
                : EnumSet.of(HttpStatus.NOT_FOUND, HttpStatus.CONFLICT);
    }

    private static Set<HttpStatus> ofQuery(Parameter parameter) {
        var schema = parameter.getSchema();
        return schema.getMaxLength() == null && schema.getMaximum() == null && schema.getMaxItems() == null
                ? EnumSet.of(HttpStatus.BAD_REQUEST)
                : EnumSet.of(HttpStatus.BAD_REQUEST, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Who describes If-Match in words of its own does without it as well. */
    private static Set<HttpStatus> ofHeader(Parameter parameter) {
        if (!parameter.getName().equals("If-Match")) {
            return Set.of();
        }
        return parameter.getDescription() == null
                ? EnumSet.of(HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED)
                : EnumSet.of(HttpStatus.PRECONDITION_FAILED);
    }

    /** What an operation answers that has no more to say about a status than all others; none: the framework's own. */
    static Optional<Refusal> usual(HttpStatus status) {
        return Optional.ofNullable(
                switch (status) {
                    case UNAUTHORIZED -> Problems.unauthorized();
                    case FORBIDDEN -> Problems.forbidden();
                    case NOT_FOUND -> Refusal.notFound();
                    case CONFLICT -> Problems.overtaken();
                    case PRECONDITION_FAILED -> EntityTags.outdated();
                    case PRECONDITION_REQUIRED -> EntityTags.unconditional();
                    case SERVICE_UNAVAILABLE -> Problems.storeAway();
                    case INTERNAL_SERVER_ERROR -> Problems.unexpected();
                    case UNPROCESSABLE_CONTENT ->
                        Refusal.invalid(List.of(Statuses.violation("subject", "NotBlank", null)));
                    default -> null;
                });
    }
}
