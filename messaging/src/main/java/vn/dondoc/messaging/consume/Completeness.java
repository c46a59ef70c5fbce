package vn.dondoc.messaging.consume;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body that could be read also says what its reader relies on. A reader is a record, and a component that is
 * not marked as nullable has to be there, at whatever depth.
 */
final class Completeness {
    private Completeness() {}

    /** @throws IllegalArgumentException naming what is missing */
    static void require(Object data) {
        require(data, "");
    }

    private static void require(Object data, String path) {
        switch (data) {
            case Record whole -> {
                for (RecordComponent component : whole.getClass().getRecordComponents()) {
                    requirePart(whole, component, path + "/" + component.getName());
                }
            }
            case Collection<?> many -> many.forEach(one -> requireThere(one, path));
            case Map<?, ?> named -> named.values().forEach(one -> requireThere(one, path));
            default -> {
                // A single value.
            }
        }
    }

    private static void requirePart(Record whole, RecordComponent component, String path) {
        Object part = read(whole, component);
        if (part != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            requireThere(part, path);
        }
    }

    private static void requireThere(@Nullable Object part, String path) {
        if (part == null) {
            throw new IllegalArgumentException("A record without " + path);
        }
        require(part, path);
    }

    private static @Nullable Object read(Record whole, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
