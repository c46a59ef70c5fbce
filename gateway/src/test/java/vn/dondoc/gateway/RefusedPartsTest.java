package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is refused says which part of the call it is, byte for byte as no client library would send it. */
class RefusedPartsTest extends GatewayRunning {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"*/*", ";", "application/*", "a"})
    void namesTheTypeThatIsNone(String type) throws Exception {
        assertThat(refused(call("/api/v1/tasks", "Content-Type: " + type))
                        .path("header")
                        .asString())
                .isEqualTo("Content-Type");
    }

    @ParameterizedTest
    @CsvSource({"9, 200", "10, 400", "2000, 400"})
    void takesAsManyLanguagesAsTheServicesRead(int commas, int status) throws Exception {
        assertThat(call("/api/v1/tasks", "Accept-Language: " + "en,".repeat(commas) + "vi"))
                .startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks/%25", "/api/v1//tasks", "/api/v1/tasks;a=b"})
    void namesThePathThatIsNotAllowed(String path) throws Exception {
        assertThat(refused(call(path)).path("path").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"User-Agent: \u0001", "Accept: a\u0000b", "no colon at all"})
    void saysThatItIsNoHttp(String line) throws Exception {
        assertThat(refused(call("/api/v1/tasks", line)).path("detail").asString())
                .contains("RFC 9112");
    }

    private static JsonNode refused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("X-Content-Type-Options: nosniff");
        return JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    }

    private String call(String target, String... headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            StringBuilder head = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: close\r\nAuthorization: Bearer " + ISSUER.token() + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
