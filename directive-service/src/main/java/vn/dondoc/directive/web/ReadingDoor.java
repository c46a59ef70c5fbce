package vn.dondoc.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.chassis.identity.web.Callers;
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
        registry.addInterceptor(this).addPathPatterns(ReadingController.PATH, EnclosuresController.PATH);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isReading(request)) {
            bulkhead.enter(Callers.of(request.getUserPrincipal()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (isReading(request)) {
            bulkhead.leave(Callers.of(request.getUserPrincipal()));
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }
}
