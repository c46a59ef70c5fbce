package vn.dondoc.console.api;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a part of the API says, or that it does not answer now: for what a page can do without. One of the two is there.
 *
 * @param away which part does not answer
 */
public record Answer<T>(@Nullable T value, @Nullable Part away) {

    /** Asks once. Whatever is refused is thrown, for that is an answer. */
    public static <T> Answer<T> of(Supplier<T> call) {
        try {
            return new Answer<>(call.get(), null);
        } catch (Away e) {
            return new Answer<>(null, e.part());
        }
    }

    public T or(T instead) {
        return value == null ? instead : value;
    }

    public <R> Answer<R> map(Function<T, R> made) {
        return value == null ? new Answer<>(null, away) : new Answer<>(made.apply(value), null);
    }
}
