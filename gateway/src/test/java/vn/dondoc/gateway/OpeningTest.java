package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Whoever calls in the moment between the server's start and the gateway's own. */
class OpeningTest extends GatewayRunning {
    @Autowired
    private EarlyCaller early;

    @TestConfiguration
    static class EarlyCaller implements ApplicationListener<ServletWebServerInitializedEvent> {
        private @Nullable HttpResponse<String> answer;

        @Override
        public void onApplicationEvent(ServletWebServerInitializedEvent event) {
            if (answer == null) {
                try {
                    answer = ask(HttpRequest.newBuilder(URI.create(
                                    "http://localhost:" + event.getWebServer().getPort() + "/api/v1/tasks"))
                            .header("Authorization", "Bearer " + ISSUER.token()));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    void isToldToComeAgain() throws Exception {
        HttpResponse<String> answer = Objects.requireNonNull(early.answer);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");

        assertThat(ask(withToken("/api/v1/tasks")).statusCode()).isEqualTo(200);
    }
}
