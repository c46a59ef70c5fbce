package vn.dondoc.chassis.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import vn.dondoc.chassis.time.SystemClock;

/** Enters who reads what {@link ReadsAreTold}, before the answer goes out; what cannot be entered is not shown. */
@RestControllerAdvice
final class Shown implements ResponseBodyAdvice<Object> {
    private static final Logger LOG = AuditConfiguration.LOG;

    private final Ledger ledger;
    private final SystemClock clock;

    Shown(Ledger ledger, SystemClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.hasMethodAnnotation(ReadsAreTold.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Entry entry = Entry.of(((ServletServerHttpRequest) request).getServletRequest());
        if (entry != null && !entry.isWhole()) {
            var servlet = ((ServletServerHttpResponse) response).getServletResponse();
            try {
                ledger.enter(entry.beginning(), entry.end(servlet, servlet.getStatus(), clock.instant()));
            } catch (RuntimeException e) {
                LOG.warn("{} could not be entered and was not shown: {}", entry, e.toString());
                throw AuditGate.away();
            }
            entry.entered();
        }
        return body;
    }
}
