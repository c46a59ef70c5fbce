package vn.dondoc.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells the services how they were called, by what the gateway itself has seen. What a caller claims in such headers has
 * been removed before; behind another proxy {@code dondoc.proxies} says whom to believe.
 */
@Component
final class Forwarded implements RequestHttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest call) {
        var request = call.servletRequest();
        HttpHeaders told = new HttpHeaders(headers);
        told.set("X-Forwarded-For", request.getRemoteAddr());
        told.set("X-Forwarded-Proto", request.getScheme());
        told.set("X-Forwarded-Host", request.getServerName());
        told.set("X-Forwarded-Port", String.valueOf(request.getServerPort()));
        return told;
    }

    /** After the library's filters, which remove. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
