package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come in over a socket. A client would not send many of these. */
class LegibilityTest extends GatewayRunning {

    @ParameterizedTest
    @CsvSource({
        "Idempotency-Key, 1234/QĐ-UBND",
        "User-Agent, Trình duyệt",
        "If-Match, \u201c1\u201d",
        "X-Request-Id, Ă",
        "Authorization, Bearer ắ",
        "Accept-Language, tiếng Việt",
        "Referer, http://localhost/tìm"
    })
    void namesTheHeaderThatHasOtherLettersThanAscii(String name, String value) throws Exception {
        String answer = call("GET /api/v1/tasks HTTP/1.1", host(), name + ": " + value);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "X-Content-Type-Options: nosniff")
                .containsIgnoringCase("\"header\":\"" + name + "\"")
                .contains("chỉ nhận chữ ASCII");
    }

    @Test
    void namesTheHeaderThatHasBytesOfNoText() throws Exception {
        String answer = call("GET /docs HTTP/1.1", host(), "X-Note: \u0090");
        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("\"header\":\"x-note\"");
    }

    @Test
    void passesOnAHeaderInPercentEscapes() throws Exception {
        ask(posting(withToken("/api/v1/reports").header("Idempotency-Key", "1234/Q%C4%90-UBND"), "{}"));
        assertThat(REPORT.last().headers().getFirst("Idempotency-Key")).isEqualTo("1234/Q%C4%90-UBND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%C3%28", "q=%00", "q=%", "q=%zz", "q=a%C", "q=%ED%A0%80", "q=%C0%AF", "q=%F4%90%80%80"})
    void namesTheParameterThatIsNoText(String query) throws Exception {
        String answer = call("GET /api/v1/tasks?" + query + " HTTP/1.1", host());
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"parameter\":\"q\"", "mã phần trăm phải là UTF-8");
    }

    @Test
    void saysThatAParameterHasNoName() throws Exception {
        assertThat(call("GET /api/v1/tasks?=x HTTP/1.1", host()))
                .startsWith("HTTP/1.1 400")
                .contains("\"parameter\":\"=x\"", "không có tên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=", "q", "", "q=%E1%BB%A6y%20ban", "q=a+b&&r=%25", "q=%7F"})
    void letsThroughWhatIsText(String query) throws Exception {
        String answer = call("GET /api/v1/tasks?" + query + " HTTP/1.1", host(), authorization());
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/tasks/%00 HTTP/1.1",
                "GET /api/v1/tasks/%C3%28 HTTP/1.1",
                "GET /api/v1/tasks/%C0%AE%C0%AE HTTP/1.1",
                "GET /api/v1/tasks/%zz HTTP/1.1",
                "GET /api/v1/tasks/việc HTTP/1.1",
                "GET /api/v1/tasks?q=việc HTTP/1.1",
                "GET /api/v1/tasks;a=b HTTP/1.1",
                "GET http://evil.example/api/v1/tasks HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "GET /api/v1/tasks?q=\u0000 HTTP/1.1",
                "GET * HTTP/1.1",
                "GET /docs HTTP/9.9",
                "BREW /api/v1/tasks HTTP/1.1",
                "TRACE /api/v1/tasks HTTP/1.1",
                "CONNECT localhost:80 HTTP/1.1",
                "PRI * HTTP/2.0"
            })
    void answersALineThatNobodyExpectsByARefusal(String line) throws Exception {
        assertThat(call(line, host(), authorization())).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*");
    }

    /** Two faults of one call: that of the path is found before anybody has looked at the headers. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks/%25", "/api/v1/tasks/a%3Bb", "/api/v1/tasks;a=b", "/docs/%2e%2e/x"})
    void breaksAtNoHeaderOfAPathThatItRefuses(String path) throws Exception {
        for (String type : new String[] {"*/*", "text/*", "nonsense", ""}) {
            assertThat(call("GET " + path + " HTTP/1.1", host(), authorization(), "Content-Type: " + type))
                    .as(type)
                    .startsWith("HTTP/1.1 400")
                    .contains("\"path\":\"" + path);
        }
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        assertThat(call("GET /api/v1/tasks?q=" + "a".repeat(20_000) + " HTTP/1.1", host()))
                .matches("(?s)HTTP/1\\.1 4\\d\\d .*");
        assertThat(call("GET /api/v1/tasks HTTP/1.1", host(), "X-Long: " + "a".repeat(20_000)))
                .matches("(?s)HTTP/1\\.1 4\\d\\d .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q[x]=1", "q=[1]", "q={}", "q=a|b", "q=\"x\"", "q=<x>", "q=a^b", "q=`x`", "q=\\x"})
    void breaksAtNoSignThatShouldHaveBeenEscaped(String query) throws Exception {
        assertThat(call("GET /api/v1/tasks?" + query + " HTTP/1.1", host(), authorization()))
                .matches("(?s)HTTP/1\\.1 (200|400) .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/identity/demo/oauth2/token", "/launcher/clock", "/inbox"})
    void breaksAtNoFormThatIsNoText(String path) throws Exception {
        var answer = ask(at(path).POST(BodyPublishers.ofString("grant_type=%C3%28&%00=%&=&a=%zz"))
                .header("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(answer.statusCode()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost", "localhost:1", "127.0.0.1", "dondoc.example:8443", "[::1]", ""})
    void isAtNoOtherAddress(String host) throws Exception {
        for (String path : new String[] {"/", "/docs", "/api/v1/tasks", "/identity/demo/login", "/nothing"}) {
            String answer = call("GET " + path + " HTTP/1.1", "Host: " + host);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }

    @Test
    void saysWhichHeaderNamesAnotherAddress() throws Exception {
        assertThat(call("GET /docs HTTP/1.1", "Host: evil.example")).contains("\"header\":\"Host\"");
        assertThat(call("GET /docs HTTP/1.1", host(), "Host: evil.example")).startsWith("HTTP/1.1 400");
        assertThat(call("GET /docs HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(call("GET /docs HTTP/1.1", host(), "X-Forwarded-Host: evil.example"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dondoc.example", "DONDOC.example", "dondoc.example:443"})
    void isAtEachOfItsAddresses(String host) throws Exception {
        assertThat(call("GET /docs HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    /** As a probe calls it, by the address of the pod. */
    @Test
    void saysHowItIsUnderAnyName() throws Exception {
        assertThat(call(managementPort, "GET /actuator/health/liveness HTTP/1.1", "Host: 10.1.2.3:9080"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void saysAtItsRootWhatIsHere() throws Exception {
        var page = ask(at("/"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<html lang=\"vi\">", "href=\"/docs\"", "Đôn Đốc");
    }

    private String host() {
        return "Host: localhost:" + port;
    }

    private static String authorization() {
        return "Authorization: Bearer " + ISSUER.token();
    }

    private String call(String... lines) throws IOException {
        return call(port, lines);
    }

    private static String call(int port, String... lines) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            byte[] head =
                    (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(head);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
