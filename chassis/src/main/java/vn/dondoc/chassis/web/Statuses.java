package vn.dondoc.chassis.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.chassis.text.Message;

/** Refusals as statuses, and the sentences for what the framework itself refuses. */
final class Statuses {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    /** Those that have a sentence of their own. */
    private static final Set<HttpStatus> TOLD = Set.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.NOT_ACCEPTABLE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.TOO_MANY_REQUESTS);

    private static final Map<String, Boolean> CONSTRAINTS_WITH_LIMITS = Map.of(
            "NotNull", false,
            "NotBlank", false,
            "NotEmpty", false,
            "Size", true,
            "Pattern", false,
            "Min", true,
            "Max", true,
            "Email", false);

    private Statuses() {}

    static HttpStatus of(Refusal.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNCONDITIONAL -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNEXPECTED -> HttpStatus.INTERNAL_SERVER_ERROR;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** {@code METHOD_NOT_ALLOWED} is the problem {@code method-not-allowed}. */
    static String code(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Message title(HttpStatus status) {
        return Message.of(TOLD.contains(status) ? code(status) : "refused");
    }

    /** What is wrong with a member that breaks a constraint. */
    static Violation violation(String path, String constraint, Object @Nullable [] arguments) {
        Boolean withLimits = CONSTRAINTS_WITH_LIMITS.get(constraint);
        String limits = limits(arguments);
        if (constraint.equals(Legible.class.getSimpleName())) {
            boolean lines = arguments != null && Arrays.asList(arguments).contains(true);
            return Violation.of(pointer(path), lines ? "NOT_LEGIBLE.lines" : "NOT_LEGIBLE");
        }
        Message words = withLimits == null
                ? Message.of("not-valid")
                : withLimits && !limits.isEmpty()
                        ? Message.of(code(constraint) + ".within", limits)
                        : Message.of(code(constraint));
        return new Violation(pointer(path), code(constraint), words);
    }

    /** {@code NotBlank} is {@code NOT_BLANK} for programs. */
    private static String code(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** {@code items[0].leads} is {@code /items/0/leads}. */
    private static String pointer(String path) {
        return "/" + INDEX.matcher(path).replaceAll(".$1").replace('.', '/');
    }

    private static String limits(Object @Nullable [] arguments) {
        return arguments == null
                ? ""
                : Arrays.stream(arguments)
                        .filter(Number.class::isInstance)
                        .map(Number.class::cast)
                        .sorted(Comparator.comparing(Number::longValue))
                        .map(String::valueOf)
                        .reduce((a, b) -> a + "–" + b)
                        .orElse("");
    }
}
