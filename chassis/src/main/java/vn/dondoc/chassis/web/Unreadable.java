package vn.dondoc.chassis.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;

/** Which place of a request cannot be read: where it is, what was sent there, and what is taken. */
final class Unreadable {
    private static final int MOST_SHOWN = 60;

    private Unreadable() {}

    /** What is wrong with a body. */
    static Violation body(HttpMessageNotReadableException e) {
        Throwable cause = e.getCause();
        if (cause instanceof PropertyBindingException unknown) {
            return member(unknown);
        }
        if (cause instanceof InvalidFormatException value) {
            return value(pointer(value), quoted(value.getValue()), value.getTargetType());
        }
        if (cause instanceof MismatchedInputException nothing) {
            return nothing(nothing);
        }
        if (cause instanceof DatabindException other) {
            return Violation.of(pointer(other), "NOT_TAKEN");
        }
        if (cause instanceof JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            return at == null
                    ? Violation.of(pointer(broken), "NOT_JSON")
                    : Violation.of(
                            pointer(broken),
                            "NOT_JSON.at",
                            String.valueOf(at.getLineNr()),
                            String.valueOf(at.getColumnNr()));
        }
        return cause == null ? Violation.of("", "BODY_MISSING") : Violation.of("", "NOT_TAKEN");
    }

    /** What has no value to tell: a body that ends before it has begun, or a null. */
    private static Violation nothing(MismatchedInputException e) {
        return e.getPath().isEmpty() && e.getCurrentToken() == null
                ? Violation.of("", "BODY_MISSING")
                : value(
                        pointer(e),
                        quoted(e.getCurrentToken() == null ? JsonToken.VALUE_NULL : e.getCurrentToken()),
                        e.getTargetType());
    }

    /** What is wrong with a value of the query or the path. */
    static Violation parameter(
            String name, @Nullable Object value, @Nullable Class<?> type, @Nullable Throwable cause) {
        for (@Nullable Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ConversionFailedException failed) {
                return value(
                        "/" + name,
                        quoted(failed.getValue()),
                        failed.getTargetType().getType());
            }
        }
        return value("/" + name, quoted(value), type);
    }

    /** The same, where several are bound to one object. */
    static Violation parameter(FieldError error) {
        TypeMismatchException cause =
                error.contains(TypeMismatchException.class) ? error.unwrap(TypeMismatchException.class) : null;
        return parameter(
                error.getField(), error.getRejectedValue(), cause == null ? null : cause.getRequiredType(), cause);
    }

    /** What is not known here; of what is, the nearest, or all where none is near. */
    static Violation unknown(String pointer, String code, String name, Collection<String> known) {
        return Nearest.to(name, known)
                .map(nearest -> Violation.of(pointer, code + ".near", shortened(name), nearest))
                .orElseGet(() -> known.isEmpty()
                        ? Violation.of(pointer, code, shortened(name))
                        : Violation.of(
                                pointer,
                                code + ".among",
                                shortened(name),
                                known.stream().sorted().collect(Collectors.joining(", "))));
    }

    private static Violation member(PropertyBindingException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        return unknown(
                pointer(e),
                "UNKNOWN_MEMBER",
                e.getPropertyName(),
                known == null ? List.of() : known.stream().map(String::valueOf).toList());
    }

    private static Violation value(String pointer, String sent, @Nullable Class<?> wanted) {
        Class<?> type = wanted == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(wanted);
        if (type == LocalDate.class) {
            return Violation.of(pointer, "NOT_A_DAY", sent);
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return Violation.of(pointer, "NOT_A_MOMENT", sent);
        }
        if (type.isEnum()) {
            String allowed = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return Violation.of(pointer, "NOT_ONE_OF", sent, allowed);
        }
        return Violation.of(pointer, "WRONG_TYPE", sent, Message.of("wanted." + kind(type)));
    }

    private static String kind(Class<?> type) {
        if (type == Integer.class || type == Long.class) {
            return "whole-number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class) {
            return "truth";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "list" : "object";
    }

    /** What was sent, as it is repeated. */
    static String quoted(@Nullable Object value) {
        return switch (value) {
            case JsonToken token ->
                switch (token) {
                    case START_ARRAY, END_ARRAY -> "[…]";
                    case VALUE_NULL -> "null";
                    default -> "{…}";
                };
            case CharSequence text -> "\"" + shortened(text.toString()) + "\"";
            case null, default -> shortened("" + value);
        };
    }

    /** Short enough to be read, and without what is not seen. */
    private static String shortened(String text) {
        String seen = text.codePoints()
                .limit(MOST_SHOWN)
                .map(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.FORMAT
                                || Character.getType(character) == Character.SURROGATE
                        ? '\ufffd'
                        : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > MOST_SHOWN ? seen + "…" : seen;
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + shortened(step).replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
