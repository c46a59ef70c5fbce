package vn.dondoc.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.chassis.identity.web.Callers;
import vn.dondoc.directive.unit.Keepers;

/**
 * Turns away who does not keep the directory from whatever changes it. Before the body is read: what is wrong with it is not
 * theirs to mend.
 */
@Component
final class KeepersDoor implements HandlerInterceptor, WebMvcConfigurer {
    private final Keepers keepers;

    KeepersDoor(Keepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/v1/units/**", "/api/v1/unit-groups/**", "/api/v1/reorganisations/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            keepers.require(Callers.of(request.getUserPrincipal()));
        }
        return true;
    }
}
