package vn.dondoc.chassis.text;

import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A sentence for people that is not said yet: which one, and what fills its places. It is said in the reader's language
 * by {@link Texts}.
 *
 * @param key of a sentence in the {@code messages.properties} of a module: a code for programs and, where one code has
 *     several sentences, a dot and which of them
 * @param arguments in their order: text, numbers, {@code LocalDate}, {@code Instant}, or other messages
 */
@JsonSerialize(using = MessageJson.Writer.class)
@JsonDeserialize(using = MessageJson.Reader.class)
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** A sentence that somebody wrote, or an earlier version of ours kept: it is said as it is. */
    public static Message asWritten(String sentence) {
        return of("as-written", sentence);
    }

    /** What programs tell it by. */
    public String code() {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? key : key + arguments;
    }
}
