package vn.dondoc.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        var page = ask(port, "/viec");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    /** The page, and the sign-in; who has a session and who has none; and what would be changed. */
    @ParameterizedTest
    @CsvSource({
        "GET, /viec, ",
        "GET, /viec, MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw",
        "GET, /oauth2/authorization/dondoc, ",
        "GET, /login/oauth2/code/dondoc?code=a&state=b, MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw",
        "POST, /dang-xuat, MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw"
    })
    void saysWhatHappenedAndWhatToDo(String method, String path, @Nullable String session) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (session != null) {
            request.header("Cookie", "DONDOC_SESSION=" + session);
        }
        var page = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Nơi giữ phiên đăng nhập chưa trả lời", "href=\"/viec\"")
                .doesNotContain("Exception", "Whitelabel");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
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
