package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RoutesTest extends GatewayRunning {

    @DynamicPropertySource
    static void console(DynamicPropertyRegistry properties) {
        properties.add("dondoc.services.console", CONSOLE::address);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/directives, directive",
        "/api/v1/directives/d1, directive",
        "/api/v1/directives/d1/issue, directive",
        "/api/v1/directives/d1/progress, task",
        "/api/v1/units, directive",
        "/api/v1/units/T01.01, directive",
        "/api/v1/unit-groups/cac-so/members?at=2023-12-14, directive",
        "/api/v1/tasks?directive=d1, task",
        "/api/v1/tasks/t1, task",
        "/api/v1/calendars/2026, task",
        "/api/v1/transfers, task",
        "/api/v1/reorganisations/r1, directive",
        "/api/v1/reports, report",
        "/api/v1/reports/r1/accept, report",
        "/api/v1/reports/drafts/t1, report",
        "/api/v1/people/me, directive",
        "/api/v1/people/p1/drafts, report",
        "/api/v1/contacts/T01, notification",
        "/api/v1/notifications, notification",
        "/identity/realms/dondoc/protocol/openid-connect/certs, identity",
        "/identity/resources/login.css, identity",
        "/inbox, desk",
        "/inbox/messages?to=a, desk",
        "/launcher/clock, desk",
        "/, console",
        "/viec, console",
        "/van-ban/nhan, console",
        "/van-ban/d1?trang=2, console",
        "/nhiem-vu/t1/bao-cao, console",
        "/duyet, console",
        "/don-vi/goi-y?q=so, console",
        "/oauth2/authorization/dondoc, console",
        "/login/oauth2/code/dondoc?code=c&state=s, console",
        "/dang-xuat, console",
        "/assets/dondoc-0123.css, console"
    })
    void sendsEachPathToTheServiceThatOwnsIt(String path, String service) throws Exception {
        assertThat(ask(withToken(path)).body()).isEqualTo("\"" + service + "\"");
    }

    /** So that nothing large waits here, and a service refuses whom it wants without having the whole of it. */
    @Test
    void passesABodyOnAsItComes() throws Exception {
        int begun = DIRECTIVE.begun();
        try (Socket client = new Socket("localhost", port)) {
            OutputStream out = client.getOutputStream();
            out.write("""
                    POST /api/v1/directives/read HTTP/1.1\r
                    Host: localhost:%d\r
                    Connection: close\r
                    Authorization: Bearer %s\r
                    Content-Type: text/plain\r
                    Content-Length: 300000\r
                    \r
                    """.formatted(port, ISSUER.token()).getBytes(StandardCharsets.UTF_8));
            out.write(new byte[100_000]);
            await().untilAsserted(() -> assertThat(DIRECTIVE.begun()).isGreaterThan(begun));

            out.write(new byte[200_000]);
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    /** A service must not take half a directory for a whole one. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 300000", "Transfer-Encoding: chunked"})
    void passesNoEndOnThatDidNotCome(String length) throws Exception {
        int begun = DIRECTIVE.begun();
        int brokenOff = DIRECTIVE.brokenOff();
        try (Socket client = new Socket("localhost", port)) {
            client.getOutputStream().write("""
                    POST /api/v1/directives/read HTTP/1.1\r
                    Host: localhost:%d\r
                    Authorization: Bearer %s\r
                    Content-Type: text/plain\r
                    %s\r
                    \r
                    1000\r
                    %s\r
                    """.formatted(port, ISSUER.token(), length, "x".repeat(0x1000))
                    .getBytes(StandardCharsets.UTF_8));
            await().untilAsserted(() -> assertThat(DIRECTIVE.begun()).isGreaterThan(begun));
        }
        await().untilAsserted(() -> assertThat(DIRECTIVE.brokenOff()).isEqualTo(brokenOff + 1));
    }

    /** How many it takes at once is the service's to say. */
    @Test
    void letsNoCallWaitForAnother() throws Exception {
        CountDownLatch asked = new CountDownLatch(10);
        TASK.answers(exchange -> {
            asked.countDown();
            awaitQuietly(asked);
            Neighbour.say(exchange, 200, "application/json", "{}");
        });
        Callable<Integer> call = () -> ask(withToken("/api/v1/tasks")).statusCode();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(Collections.nCopies(10, call)))
                    .extracting(Future::resultNow)
                    .containsOnly(200);
        }
    }

    @Test
    void passesTheCallOnAsItCame() throws Exception {
        var call = posting(withToken("/api/v1/units/s%E1%BB%9F?q=%C4%91%C3%B4n+%26&q=2"), "{\"name\":\"Đôn Đốc\"}")
                .header("Idempotency-Key", "k-1")
                .header("Accept-Language", "en");
        assertThat(ask(call).statusCode()).isEqualTo(200);

        Neighbour.Asked asked = DIRECTIVE.last();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.target().getRawPath()).isEqualTo("/api/v1/units/s%E1%BB%9F");
        assertThat(asked.target().getQuery().replace('+', ' ')).isEqualTo("q=đôn &&q=2");
        assertThat(asked.body()).isEqualTo("{\"name\":\"Đôn Đốc\"}");
        assertThat(asked.headers().getFirst("Content-Type")).startsWith("application/json");
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo("k-1");
        assertThat(asked.headers().getFirst("Accept-Language")).isEqualTo("en");
        assertThat(asked.headers().getFirst("Authorization")).startsWith("Bearer ");
    }

    @Test
    void tellsTheServiceHowItWasCalledAndNotWhatTheCallerClaims() throws Exception {
        ask(withToken("/api/v1/tasks")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example"));

        var headers = TASK.last().headers();
        assertThat(headers.get("X-Forwarded-For")).isIn(List.of("127.0.0.1"), List.of("0:0:0:0:0:0:0:1"));
        assertThat(headers.get("X-Forwarded-Host")).isEqualTo(List.of("localhost"));
        assertThat(headers.get("X-Forwarded-Port")).isEqualTo(List.of(String.valueOf(port)));
        assertThat(headers.get("X-Forwarded-Proto")).isEqualTo(List.of("http"));
        assertThat(headers).doesNotContainKeys("X-Forwarded-Prefix", "Forwarded", "Upgrade");
    }

    @Test
    void passesTheAnswerBackAsItIs() throws Exception {
        String problem = "{\"type\":\"urn:dondoc:problem:invalid\",\"title\":\"Dữ liệu chưa hợp lệ.\"}";
        DIRECTIVE.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Location", "/api/v1/directives/d1");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            Neighbour.say(exchange, 422, "application/problem+json", problem);
        });

        var response = ask(posting(withToken("/api/v1/directives"), "{}"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo(problem);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(response.headers().allValues("ETag")).containsExactly("\"7\"");
        assertThat(response.headers().allValues("Location")).containsExactly("/api/v1/directives/d1");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void passesACallWithoutABody() throws Exception {
        ask(posting(withToken("/api/v1/tasks/t1/acknowledge"), ""));
        assertThat(TASK.last().method()).isEqualTo("POST");
        assertThat(TASK.last().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/identity",
                "/identity/admin/master/console/",
                "/identity/realms/master/protocol/openid-connect/token",
                "/identity/realms/dondoc/../master/account",
                "/identity/realms/dondoc/%2e%2e/master/account",
                "/identity/metrics"
            })
    void leadsToNobodyWhoAdministersTheSignIn(String path) throws Exception {
        assertThat(ask(at(path)).statusCode()).isIn(400, 404);
    }

    @Test
    void followsNoRedirectAndPassesAFormToTheSignIn() throws Exception {
        IDENTITY.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/identity/login?error");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        var response = ask(at("/identity/realms/dondoc/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "JSESSIONID=1")
                .POST(BodyPublishers.ofString("username=lan&password=m%E1%BA%ADt+kh%E1%BA%A9u")));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("/identity/login?error");
        assertThat(IDENTITY.last().target()).hasToString("/identity/realms/dondoc/login");
        assertThat(IDENTITY.last().body()).isEqualTo("username=lan&password=m%E1%BA%ADt+kh%E1%BA%A9u");
        assertThat(IDENTITY.last().headers().getFirst("Cookie")).isEqualTo("JSESSIONID=1");
    }
}
