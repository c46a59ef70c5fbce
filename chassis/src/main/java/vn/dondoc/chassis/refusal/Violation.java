package vn.dondoc.chassis.refusal;

import vn.dondoc.chassis.text.Message;

/**
 * What is wrong with one place of a request, or odd about it.
 *
 * @param pointer JSON pointer into the body, for example {@code /items/0/leads}; empty for the whole
 * @param code stable, for programs
 */
public record Violation(String pointer, String code, Message words) {

    /** @param key of its sentence, which begins with its code */
    public static Violation of(String pointer, String key, Object... arguments) {
        return of(pointer, Message.of(key, arguments));
    }

    public static Violation of(String pointer, Message words) {
        return new Violation(pointer, words.code(), words);
    }
}
