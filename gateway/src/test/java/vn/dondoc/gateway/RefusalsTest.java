package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest extends GatewayRunning {
    private static final int LIMIT = 2 * 1024 * 1024;

    @Test
    void letsNobodyInWithoutAToken() throws Exception {
        var response = ask(at("/api/v1/tasks"));
        assertProblem(response, 401, "unauthorized", "Cần đăng nhập bằng mã truy cập hợp lệ.");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @MethodSource
    void letsNobodyInWithAnothersToken(String token) throws Exception {
        var response = ask(at("/api/v1/tasks").header("Authorization", "Bearer " + token));
        assertProblem(response, 401, "unauthorized", "Cần đăng nhập bằng mã truy cập hợp lệ.");
    }

    static Stream<String> letsNobodyInWithAnothersToken() throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(Issuer.NAME)
                .audience("dondoc")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
        var shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        shared.sign(new MACSigner("a secret of at least thirty-two characters"));
        return Stream.of(
                "junk",
                ISSUER.token(t -> t.issuer("https://evil.example")),
                ISSUER.token(t -> t.audience("another")),
                ISSUER.token(t -> t.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                ISSUER.token(t -> t.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
                new Issuer().token(),
                new PlainJWT(claims).serialize(),
                shared.serialize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/v3/api-docs",
                "/webjars/x.js",
                "/docs/none.js",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers"
            })
    void knowsNoOtherPath(String path) throws Exception {
        assertProblem(ask(at(path)), 404, "not-found", "Không tìm thấy.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/tasks"})
    void knowsNoOtherPathBehindTheDoorEither(String path) throws Exception {
        assertProblem(ask(at(path)), 401, "unauthorized", "Cần đăng nhập bằng mã truy cập hợp lệ.");
        assertProblem(ask(withToken(path)), 404, "not-found", "Không tìm thấy.");
        assertProblem(ask(posting(withToken(path), "{}")), 404, "not-found", "Không tìm thấy.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/../gateway.yml", "/docs/%2e%2e/gateway.yml", "/api//v1/tasks"})
    void refusesAPathThatCouldMeanTwoThings(String path) throws Exception {
        assertProblem(ask(withToken(path)), 400, "bad-request", "Yêu cầu không đọc được.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/units/a%2Fb HTTP/1.1", "GET /api/{} HTTP/1.1", "nonsense"})
    void refusesACallThatIsNone(String line) throws Exception {
        String answer;
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"type\":\"urn:dondoc:problem:bad-request\"")
                .doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void cutsTheConnectionWhenAServiceBreaksOffInTheMiddle() {
        TASK.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100_000]);
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> ask(withToken("/api/v1/tasks"))).isInstanceOf(IOException.class);
    }

    @Test
    void speaksEnglishWhenAsked() throws Exception {
        assertProblem(ask(at("/nothing").header("Accept-Language", "en-GB,vi;q=0.5")), 404, "not-found", "Not found.");
        assertProblem(ask(at("/nothing").header("Accept-Language", "fr")), 404, "not-found", "Không tìm thấy.");
    }

    @Test
    void saysWhenAServiceIsAway() throws Exception {
        REPORT.goesAway();
        try {
            var response = ask(posting(withToken("/api/v1/reports"), "{}"));
            assertProblem(
                    response,
                    503,
                    "service-away",
                    "Dịch vụ tạm thời không phản hồi; chưa có gì được ghi nhận, hãy thử lại.");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        } finally {
            REPORT.comesBack();
        }
        assertThat(ask(withToken("/api/v1/reports")).statusCode()).isEqualTo(200);
    }

    @Test
    void waitsForASlowServiceOnlySoLong() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        TASK.answers(exchange -> {
            awaitQuietly(enough);
            exchange.close();
        });
        try {
            var response = ask(withToken("/api/v1/tasks").header("Accept-Language", "en"));
            assertProblem(
                    response,
                    504,
                    "service-slow",
                    "The service takes too long: look whether it was done, or send it again with the same"
                            + " Idempotency-Key.");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        } finally {
            enough.countDown();
        }
    }

    @Test
    void saysWhenAServiceBreaksOff() throws Exception {
        TASK.answers(exchange -> exchange.close());
        assertThat(ask(withToken("/api/v1/tasks")).statusCode()).isEqualTo(502);

        TASK.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        var response = ask(withToken("/api/v1/tasks").header("Accept-Language", "en"));
        assertProblem(
                response,
                502,
                "service-broke-off",
                "The service broke off: look whether it was done, or send it again with the same Idempotency-Key.");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }

    /** What was not answered may have been done. */
    @Test
    void asksOnceForWhatIsToBeDone() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        TASK.answers(exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        assertThat(ask(posting(withToken("/api/v1/tasks"), "{}")).statusCode()).isEqualTo(502);
        assertThat(calls).hasValue(1);
    }

    @Test
    void leavesItToTheCallerToComeAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        TASK.answers(exchange -> {
            calls.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "1");
            Neighbour.say(exchange, 503, "application/problem+json", "{}");
        });
        var response = ask(withToken("/api/v1/tasks"));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(calls).hasValue(1);
    }

    @Test
    void refusesABodyOverTheLimit() throws Exception {
        var announced = withToken("/api/v1/reports").POST(BodyPublishers.ofByteArray(new byte[LIMIT + 1]));
        assertProblem(ask(announced), 413, "content-too-large", "Nội dung gửi lên quá lớn.");

        var streamed = withToken("/api/v1/reports")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1])));
        assertProblem(ask(streamed), 413, "content-too-large", "Nội dung gửi lên quá lớn.");

        HttpRequest.Builder allowed = withToken("/api/v1/reports")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT])));
        assertThat(ask(allowed).statusCode()).isEqualTo(200);
        assertThat(REPORT.last().body()).hasSize(LIMIT);
    }

    @Test
    void letsAFileThroughAsItIsWhereOneIsAskedFor() throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(2 * LIMIT) + "\r\n--x--\r\n";
        HttpRequest.Builder upload = withToken("/api/v1/directives/read")
                .POST(BodyPublishers.ofString(form))
                .header("Content-Type", "multipart/form-data; boundary=x");
        assertThat(ask(upload).statusCode()).isEqualTo(200);
        assertThat(DIRECTIVE.last().body()).isEqualTo(form);
        assertThat(DIRECTIVE.last().headers().getFirst("Content-Type")).startsWith("multipart/form-data");

        var tooLarge = withToken("/api/v1/directives/read").POST(BodyPublishers.ofByteArray(new byte[6 * LIMIT]));
        assertProblem(ask(tooLarge), 413, "content-too-large", "Nội dung gửi lên quá lớn.");
    }

    @Test
    void answersNoOtherOrigin() throws Exception {
        var preflight = ask(at("/api/v1/tasks")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "GET"));
        assertThat(preflight.statusCode()).isEqualTo(401);
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");

        var call = ask(withToken("/api/v1/tasks").header("Origin", "https://evil.example"));
        assertThat(call.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void protectsTheBrowserOfWhoeverOpensAnAnswer() throws Exception {
        var tooLarge = withToken("/api/v1/reports").POST(BodyPublishers.ofByteArray(new byte[LIMIT + 1]));
        for (var response : new HttpResponse<?>[] {
            ask(withToken("/api/v1/tasks")), ask(at("/nothing")), ask(at("/api/v1/tasks")), ask(tooLarge)
        }) {
            assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(response.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(response.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertThat(response.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        }
    }

    @Test
    void believesNobodyThatTlsEndedInFront() throws Exception {
        var response = ask(withToken("/api/v1/tasks").header("X-Forwarded-Proto", "https"));
        assertThat(response.headers().map()).doesNotContainKey("strict-transport-security");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code, String title) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("type").asString()).isEqualTo("urn:dondoc:problem:" + code);
        assertThat(json(response).get("title").asString()).isEqualTo(title);
        assertThat(json(response).get("status").asInt()).isEqualTo(status);
        assertThat(json(response).get("instance").asString())
                .isEqualTo(response.request().uri().getRawPath());
    }
}
