package vn.dondoc.chassis.refusal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/** What was asked is not done, for this reason; nothing was changed when it is thrown. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What the caller can do about it. */
    public enum Kind {
        /** Send something that can be read. */
        UNREADABLE,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        /** The state of things does not allow it. */
        CONFLICT,
        /** Read again: what was read has changed. */
        OUTDATED,
        TOO_LARGE,
        /** Of a kind that is not taken. */
        UNSUPPORTED,
        /** It says what cannot be. */
        INVALID,
        /** Say which version is meant. */
        UNCONDITIONAL,
        TOO_MANY,
        UNEXPECTED,
        /** Something needed is away, or has no room: try again. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final transient Message title;
    private final transient Map<String, List<Violation>> violations = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    public Refusal(Kind kind, Message title) {
        super(title.toString());
        this.kind = kind;
        this.title = title;
    }

    /** @param key of its sentence, which begins with the code that names the kind of problem for programs */
    public Refusal(Kind kind, String key, Object... arguments) {
        this(kind, Message.of(key, arguments));
    }

    /** There is none, or none that the caller may know of: the two look the same. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found");
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    /** The body says things that cannot be; each place is named under {@code errors}. */
    public static Refusal invalid(List<Violation> errors) {
        return new Refusal(Kind.INVALID, "invalid").listing("errors", errors);
    }

    /** One place of the body says what cannot be. */
    public static Refusal invalid(String pointer, String key, Object... arguments) {
        return invalid(List.of(Violation.of(pointer, key, arguments)));
    }

    /** Adds a list of places to what the caller is told. */
    public Refusal listing(String member, List<Violation> places) {
        violations.put(member, List.copyOf(places));
        return this;
    }

    /** Tells the caller when to try again. */
    public Refusal retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** Stable name of the kind of problem. */
    public String code() {
        return title.code();
    }

    public Message title() {
        return title;
    }

    public Map<String, List<Violation>> violations() {
        return violations;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
