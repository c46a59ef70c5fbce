package vn.dondoc.deadlines.text;

import java.util.List;

/**
 * A sentence for people that is not said yet: which one, and what fills its places. Whoever shows it says it in the
 * reader's language; the sentences stand in this module's {@code messages.properties} and {@code messages_en.properties}.
 *
 * @param key of the sentence
 * @param arguments in their order: text, numbers, {@code LocalDate}, or other sentences
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
