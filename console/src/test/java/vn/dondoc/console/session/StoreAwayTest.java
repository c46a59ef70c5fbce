package vn.dondoc.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody answers where the store should be. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=console",
            "spring.mongodb.uri=mongodb://localhost:1/console",
            "management.server.port=0",
            "dondoc.sign-in.keys=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class StoreAwayTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int management;

    /** It begins, as it would to be made an image; but nobody is sent to it. */
    @Test
    void standsAndIsNotReady() throws Exception {
        assertThat(ask(management, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(ask(management, "/actuator/health/readiness").statusCode()).isEqualTo(503);
    }

    @Test
    void keepsNobodyWaitingForAPage() throws Exception {
        long begun = System.nanoTime();
        assertThat(ask(port, "/viec").statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    /** Who asks has no session: on that port nobody signs in. */
    @Test
    void showsItsMetricsOnThePortThatIsNotPublishedAndNothingElse() throws Exception {
        assertThat(ask(management, "/actuator/prometheus").body())
                .contains(
                        "dondoc_console_tokens_total{application=\"console\",outcome=\"FAILED\",purpose=\"SIGN_IN\"} 0.0");
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump"}) {
            assertThat(ask(management, path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void hasItsFilesForWhoeverAsks() throws Exception {
        var file = ask(port, "/assets/htmx.min.js");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
    }

    private static HttpResponse<String> ask(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
