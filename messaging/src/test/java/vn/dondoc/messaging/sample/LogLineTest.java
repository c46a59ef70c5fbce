package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.messaging.testing.ServiceTest;

/** A line of the log as containers write it. */
@ServiceTest
@TestPropertySource(properties = "spring.config.name=sample-service")
class LogLineTest {
    @Autowired
    private Environment environment;

    @Autowired
    private JsonMapper json;

    @Test
    void namesServiceTraceAndEventAsEcsDoes() {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        LoggingEvent event = new LoggingEvent("", context.getLogger("vn.dondoc"), Level.INFO, "Taken in", null, null);
        event.setMDCPropertyMap(Map.of("traceId", "t", "spanId", "s", "eventId", "e"));

        JsonNode line = json.readTree(encoder.encode(event));

        assertThat(line.at("/message").asString()).isEqualTo("Taken in");
        assertThat(line.at("/service/name").asString()).isEqualTo("sample-service");
        assertThat(line.path("trace.id").asString()).isEqualTo("t");
        assertThat(line.path("span.id").asString()).isEqualTo("s");
        assertThat(line.path("event.id").asString()).isEqualTo("e");
    }
}
