package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where TLS ends at a proxy in front, and the gateway has been told to believe that proxy. */
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindTlsTest extends GatewayRunning {

    @Test
    void tellsBrowsersToComeByTlsOnly() throws Exception {
        var response = ask(withToken("/api/v1/tasks").header("X-Forwarded-Proto", "https"));
        assertThat(response.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .startsWith("max-age=31536000");
        assertThat(TASK.last().headers().getFirst("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(ask(withToken("/api/v1/tasks")).headers().map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void knowsCallersByTheAddressThatTheProxySaw() throws Exception {
        ask(withToken("/api/v1/tasks").header("X-Forwarded-For", "192.0.2.7"));
        assertThat(TASK.last().headers().getFirst("X-Forwarded-For")).isEqualTo("192.0.2.7");
    }
}
