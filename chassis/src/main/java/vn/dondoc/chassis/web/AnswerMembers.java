package vn.dondoc.chassis.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells clients which members an answer always has: those of its null-marked records that may not be null. What is also
 * part of a request is left as its constraints say, because there an absent member can have a meaning.
 */
final class AnswerMembers implements OperationCustomizer {
    private final Map<String, Set<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> requests = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        collect(ResolvableType.forMethodReturnType(handler.getMethod()), answers);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                collect(ResolvableType.forMethodParameter(parameter), requests);
            }
        }
        return operation;
    }

    /** Marks what was found while the operations were described. */
    void markIn(Components components) {
        answers.forEach((name, members) -> {
            var schema = components.getSchemas().get(name);
            if (schema != null && !requests.containsKey(name)) {
                members.stream()
                        .filter(schema.getProperties()::containsKey)
                        .sorted()
                        .forEach(schema::addRequiredItem);
            }
        });
    }

    private static void collect(ResolvableType type, Map<String, Set<String>> found) {
        for (ResolvableType of : type.getGenerics()) {
            collect(of, found);
        }
        if (type.toClass().isRecord() && found.putIfAbsent(name(type), present(type)) == null) {
            for (RecordComponent component : type.toClass().getRecordComponents()) {
                collect(ResolvableType.forType(component.getGenericType(), type), found);
            }
        }
    }

    private static Set<String> present(ResolvableType type) {
        return Arrays.stream(type.toClass().getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    /** As the description names its schemas. */
    private static String name(ResolvableType type) {
        var schema = type.toClass().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        String own = schema == null || schema.name().isEmpty() ? type.toClass().getSimpleName() : schema.name();
        return own + Arrays.stream(type.getGenerics()).map(AnswerMembers::name).collect(Collectors.joining());
    }
}
