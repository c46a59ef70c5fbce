package vn.dondoc.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.directive.intake.ReadingBulkhead;

/** Turns documents away before their bytes are taken down, where too many wait already, or too many of this caller. */
@Component
final class ReadingDoor implements HandlerInterceptor, WebMvcConfigurer {
    private final ReadingBulkhead bulkhead;

    ReadingDoor(ReadingBulkhead bulkhead) {
        this.bulkhead = bulkhead;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ReadingController.PATH);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isReading(request)) {
            bulkhead.enter(caller(request));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (isReading(request)) {
            bulkhead.leave(caller(request));
        }
    }

    /** Nobody comes this far without a token that is good, and a permission to have documents read. */
    private static Caller caller(HttpServletRequest request) {
        Authentication known = (Authentication) Objects.requireNonNull(request.getUserPrincipal());
        return (Caller) Objects.requireNonNull(known.getDetails());
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }
}
