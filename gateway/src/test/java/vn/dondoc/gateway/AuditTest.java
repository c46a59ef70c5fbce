package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"dondoc.limits.client.calls=1", "dondoc.limits.client.window=10m"})
class AuditTest extends GatewayRunning {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("vn.dondoc.audit");

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void leave() {
        LOG.detachAppender(lines);
    }

    @Test
    void writesDownWhoWasNotLetInWithoutTheTokenAndTheQuery() throws Exception {
        String token = ISSUER.token(claims -> claims.audience("another"));
        ask(at("/api/v1/contacts?q=an@example.vn").header("Authorization", "Bearer " + token));
        Map<String, Object> line = onlyLine();
        assertThat(String.valueOf(line.remove("trace"))).matches("[0-9a-f]{32}");
        assertThat(line)
                .isEqualTo(Map.of("status", 401, "method", "GET", "path", "/api/v1/contacts", "address", "127.0.0.1"));
        assertThat(lines.list.toString()).doesNotContain(token, "example");
    }

    @Test
    void writesDownWhoSentTooMuch() throws Exception {
        ask(withToken("/api/v1/reports").PUT(BodyPublishers.ofByteArray(new byte[3_000_000])));
        assertThat(onlyLine())
                .containsEntry("status", 413)
                .containsEntry("who", "hoa")
                .containsEntry("method", "PUT")
                .containsEntry("path", "/api/v1/reports");
    }

    @Test
    void writesDownByNameWhoCallsTooOften() throws Exception {
        String token = ISSUER.token(claims -> claims.claim("azp", "busy").subject("bận"));
        ask(at("/api/v1/tasks").header("Authorization", "Bearer " + token));
        ask(at("/api/v1/tasks").header("Authorization", "Bearer " + token));
        assertThat(onlyLine())
                .containsEntry("status", 429)
                .containsEntry("who", "bận")
                .containsEntry("client", "busy");
    }

    @Test
    void doesNotSpeakOfWhatTheServicesAnswer() throws Exception {
        DIRECTIVE.answers(exchange -> Neighbour.say(exchange, 403, "application/problem+json", "{}"));
        String token = ISSUER.token(claims -> claims.claim("azp", "once"));
        ask(at("/api/v1/units").header("Authorization", "Bearer " + token));
        ask(at("/nothing"));
        assertThat(lines.list).isEmpty();
    }

    private Map<String, Object> onlyLine() {
        assertThat(lines.list).hasSize(1);
        return lines.list.getFirst().getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
    }
}
