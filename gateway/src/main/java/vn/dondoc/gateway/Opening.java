package vn.dondoc.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in before the gateway has started: the server listens a moment before the routes have their filters, without
 * which a caller's own forwarded headers would reach a service, or the call would end in a 500.
 */
final class Opening extends OncePerRequestFilter {
    private final Problems problems;
    private volatile boolean open;

    Opening(Problems problems) {
        this.problems = problems;
    }

    void open() {
        open = true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(
                    request, response, null, new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE));
        }
    }
}
