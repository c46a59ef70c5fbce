package vn.dondoc.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when every service says that it is ready; all are asked at once. The log names those that are not. */
@Component("services")
final class Readiness implements HealthIndicator, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Map<String, URI> services;
    private final AtomicReference<Set<String>> awayBefore = new AtomicReference<>(Set.of());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Readiness(Management management) {
        this.services = management.management();
    }

    @Override
    public Health health() {
        Set<String> away = away();
        if (!away.equals(awayBefore.getAndSet(away))) {
            LOG.info(away.isEmpty() ? "Every service is ready" : "Not ready: {}", away);
        }
        return (away.isEmpty() ? Health.up() : Health.down().withDetail("away", away)).build();
    }

    private Set<String> away() {
        var answers = services.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> isReady(entry.getValue())));
        Set<String> away = new TreeSet<>();
        answers.forEach((name, ready) -> {
            if (!ready.join()) {
                away.add(name);
            }
        });
        return away;
    }

    private CompletableFuture<Boolean> isReady(URI service) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                .timeout(ANSWER)
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(response -> response.statusCode() == 200)
                .exceptionally(e -> false);
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
