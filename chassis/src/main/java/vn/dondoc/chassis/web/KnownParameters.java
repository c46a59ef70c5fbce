package vn.dondoc.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.dondoc.chassis.refusal.Violation;

/** Refuses a query that names what the operation does not know: a filter that is dropped would find too much. */
final class KnownParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod operation) {
            Set<String> names = known.computeIfAbsent(operation, KnownParameters::names);
            List<Violation> faults = QueryString.names(request.getQueryString()).stream()
                    .filter(name -> !names.contains(name))
                    .map(name -> Unreadable.unknown("/" + name, "UNKNOWN_PARAMETER", name, names))
                    .toList();
            if (!faults.isEmpty()) {
                throw Problems.unreadable(faults);
            }
        }
        return true;
    }

    private static Set<String> names(HandlerMethod operation) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                names.add(
                        single.name().isEmpty()
                                ? Objects.requireNonNull(
                                        parameter.getParameter().getName())
                                : single.name());
            } else if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
