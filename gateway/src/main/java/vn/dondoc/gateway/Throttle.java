package vn.dondoc.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away with 429 who calls too often. It stands where it is known whether the token, if there is one, is good. */
final class Throttle extends OncePerRequestFilter {
    private final RateLimits limits;
    private final Problems problems;

    Throttle(RateLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (passes(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Counts the call; if it is one too many, the answer has been given. */
    boolean passes(HttpServletRequest request, HttpServletResponse response) {
        RateLimits.Verdict verdict = limits.count(request);
        verdict.fields().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        if (!verdict.passes()) {
            problems.resolveException(request, response, null, new TooManyCalls(verdict));
        }
        return verdict.passes();
    }

    private static final class TooManyCalls extends ErrorResponseException {
        TooManyCalls(RateLimits.Verdict verdict) {
            super(HttpStatus.TOO_MANY_REQUESTS);
            getHeaders().putAll(verdict.fields());
        }
    }
}
