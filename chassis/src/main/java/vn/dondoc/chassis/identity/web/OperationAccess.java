package vn.dondoc.chassis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.dondoc.chassis.identity.Caller;

/**
 * Refuses a call in the filter chain, before its body is read, unless the caller has a permission that the operation asks
 * for, and its unit has not ended. A service does not start with an operation for which no permission is named.
 */
final class OperationAccess implements AuthorizationManager<RequestAuthorizationContext>, SmartInitializingSingleton {
    private static final String API = "/api/";

    /** What a variable of a path has to look like is not said again where its permission is named. */
    private static final Pattern CONSTRAINT = Pattern.compile("\\{(\\w+):[^/]*}");

    private final List<Operation> operations;
    private final Predicate<Caller> over;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    /**
     * @param over whether the unit of a caller has ended
     * @param mappings what the service answers
     */
    OperationAccess(
            AccessSettings access, Predicate<Caller> over, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.over = over;
        this.operations = access.operations().entrySet().stream()
                .map(Operation::of)
                .sorted(Comparator.comparing(Operation::path, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        this.mappings = mappings;
    }

    private record Operation(HttpMethod method, PathPattern path, Set<String> permissions) {

        static Operation of(Map.Entry<String, String> entry) {
            String[] operation = entry.getKey().split(" ", 2);
            return new Operation(
                    HttpMethod.valueOf(operation[0]),
                    PathPatternParser.defaultInstance.parse(operation[1]),
                    AccessSettings.words(entry.getValue()));
        }

        /** HEAD is answered by whatever answers GET. */
        boolean answers(HttpMethod called, PathContainer at) {
            return (method.equals(called) || called.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET))
                    && path.matches(at);
        }

        boolean allows(Caller caller) {
            return permissions.stream().anyMatch(caller::may);
        }
    }

    /** What is no operation is let through to be answered as such, with 404 or 405. */
    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext call) {
        Authentication known = authentication.get();
        return new AuthorizationDecision(known != null
                && known.getDetails() instanceof Caller caller
                && operation(call.getRequest())
                        .map(operation -> operation.allows(caller) && !over.test(caller))
                        .orElse(true));
    }

    private Optional<Operation> operation(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        return operations.stream()
                .filter(operation -> operation.answers(method, path))
                .findFirst();
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = mappings.stream()
                .map(mapping -> mapping.getHandlerMethods().keySet())
                .flatMap(Collection::stream)
                .flatMap(OperationAccess::operations)
                .filter(operation -> operations.stream()
                        .noneMatch(named -> operation.equals(
                                named.method() + " " + named.path().getPatternString())))
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("access.yml names no permission for " + open);
        }
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith(API))
                .map(path -> CONSTRAINT.matcher(path).replaceAll("{$1}"))
                .flatMap(path ->
                        methods.isEmpty() ? Stream.of(path) : methods.stream().map(method -> method + " " + path));
    }
}
