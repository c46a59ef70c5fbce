package vn.dondoc.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes whoever comes in known to the directory of people: what people do is kept under an id, and only a token tells whose
 * it is. Once a day for each person, name and unit, beside the call; after a failure again with the next call.
 */
@Component
final class Introductions {
    private static final int PEOPLE = 20_000;
    private static final Duration KNOWN = Duration.ofDays(1);

    private final ServiceCalls calls;
    private final URI me;
    private final MeterRegistry meters;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<String, Told> known =
            Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(KNOWN).build();

    /** What a token says of a person. */
    private record Told(String name, String unit) {}

    Introductions(ServiceCalls calls, Services services, MeterRegistry meters) {
        this.calls = calls;
        this.me = services.directive().resolve("/api/v1/people/me");
        this.meters = meters;
    }

    /** No component: the server would pass every call through it before the tokens are looked at. */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken valid) {
                    introduce(valid.getToken());
                }
                chain.doFilter(request, response);
            }
        };
    }

    /** A system has no unit, and its id says which it is. */
    private void introduce(Jwt token) {
        String id = token.getSubject();
        String name = token.getClaimAsString("name");
        String unit = token.getClaimAsString("unit");
        if (id != null && name != null && unit != null) {
            Told told = new Told(name, unit);
            if (!told.equals(known.asMap().put(id, told))) {
                threads.execute(() -> introduce(id, told, token.getTokenValue()));
            }
        }
    }

    private void introduce(String id, Told told, String token) {
        Outcome outcome = put(token);
        if (outcome == Outcome.FAILED) {
            known.asMap().remove(id, told);
        }
        meters.counter("dondoc.people.introductions", "outcome", outcome.name()).increment();
    }

    private enum Outcome {
        TOLD,
        /** Whose unit has ended, say: no better a minute later. */
        REFUSED,
        FAILED
    }

    private Outcome put(String token) {
        ClientHttpRequest request = calls.createRequest(me, HttpMethod.PUT);
        request.getHeaders().setBearerAuth(token);
        try (ClientHttpResponse answer = request.execute()) {
            HttpStatusCode status = answer.getStatusCode();
            return status.is2xxSuccessful()
                    ? Outcome.TOLD
                    : status.isSameCodeAs(HttpStatus.FORBIDDEN) ? Outcome.REFUSED : Outcome.FAILED;
        } catch (IOException e) {
            return Outcome.FAILED;
        }
    }
}
