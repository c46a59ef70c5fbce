package vn.dondoc.chassis.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.servlet.HandlerMapping;
import vn.dondoc.chassis.audit.Answer;
import vn.dondoc.chassis.identity.Caller;

/** What a request and its response tell of a call that has been answered. */
record ServletAnswer(HttpServletRequest request, HttpServletResponse response, int status) implements Answer {
    private static final SecurityContextRepository CONTEXTS = new RequestAttributeSecurityContextRepository();

    @Override
    public @Nullable String resource() {
        return response.getHeader(HttpHeaders.LOCATION);
    }

    @Override
    public @Nullable String etag() {
        return response.getHeader(HttpHeaders.ETAG);
    }

    /** Whoever was known when the call was refused, which is outside the security chain again. */
    @Override
    public Optional<Caller> caller() {
        Authentication known = CONTEXTS.loadDeferredContext(request).get().getAuthentication();
        return known != null && known.getDetails() instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    @Override
    public @Nullable String operation() {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern instanceof String known && !known.equals("/**") ? known : null;
    }
}
