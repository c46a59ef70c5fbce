package vn.dondoc.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
 * it is. Beside the call, when there is something new and once a week; after a failure again some minutes later.
 */
@Component
final class Introductions {
    private static final Logger LOG = LoggerFactory.getLogger(Introductions.class);
    private static final int PEOPLE = 100_000;
    private static final Duration KNOWN = Duration.ofDays(7);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(10);

    /** So many wait for the directory at once: while it hangs, it costs the other services' callers nothing. */
    private static final int AT_ONCE = 32;

    private final ServiceCalls calls;
    private final URI me;
    private final MeterRegistry meters;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Cache<String, Told> known;
    private final Cache<String, Boolean> attempts;

    /** What a token says of a person. */
    private record Told(String name, String unit, Instant at) {

        boolean isNews(@Nullable Told known) {
            return known == null || at.isAfter(known.at) && !(name.equals(known.name) && unit.equals(known.unit));
        }
    }

    private enum Outcome {
        TOLD,
        REFUSED,
        FAILED
    }

    @Autowired
    Introductions(ServiceCalls calls, Services services, MeterRegistry meters) {
        this(calls, services, meters, Ticker.systemTicker());
    }

    Introductions(ServiceCalls calls, Services services, MeterRegistry meters, Ticker ticker) {
        this.calls = calls;
        this.me = services.directive().resolve("/api/v1/people/me");
        this.meters = meters;
        known = cache(KNOWN, ticker);
        attempts = cache(BETWEEN_ATTEMPTS, ticker);
        for (Outcome outcome : Outcome.values()) {
            count(outcome).increment(0);
        }
    }

    private static <V> Cache<String, V> cache(Duration kept, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(PEOPLE)
                .expireAfterWrite(kept)
                .ticker(ticker)
                .build();
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
    void introduce(Jwt token) {
        String id = token.getSubject();
        if (id != null
                && token.getClaims().get("name") instanceof String name
                && token.getClaims().get("unit") instanceof String unit) {
            Told told = new Told(name, unit, Objects.requireNonNullElse(token.getIssuedAt(), Instant.EPOCH));
            if (told.isNews(known.getIfPresent(id)) && attempts.asMap().putIfAbsent(id, true) == null) {
                if (places.tryAcquire()) {
                    threads.execute(() -> introduce(id, told, token.getTokenValue()));
                } else {
                    attempts.invalidate(id);
                }
            }
        }
    }

    private void introduce(String id, Told told, String token) {
        Outcome outcome = Outcome.FAILED;
        try {
            outcome = post(token);
            if (outcome == Outcome.TOLD) {
                known.put(id, told);
                attempts.invalidate(id);
            }
        } catch (IOException e) {
            LOG.debug("The directory of people was not told: {}", e.toString());
        } finally {
            count(outcome).increment();
            places.release();
        }
    }

    private Outcome post(String token) throws IOException {
        ClientHttpRequest request = calls.createRequest(me, HttpMethod.POST);
        request.getHeaders().setBearerAuth(token);
        try (ClientHttpResponse answer = request.execute()) {
            HttpStatusCode status = answer.getStatusCode();
            return status.is2xxSuccessful()
                    ? Outcome.TOLD
                    : status.isSameCodeAs(HttpStatus.FORBIDDEN) ? Outcome.REFUSED : Outcome.FAILED;
        }
    }

    private Counter count(Outcome outcome) {
        return meters.counter("dondoc.people.introductions", "outcome", outcome.name());
    }
}
