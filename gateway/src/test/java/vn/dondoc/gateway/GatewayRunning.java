package vn.dondoc.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a free port between a client and its neighbours, which are HTTP servers too. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.config.name=gateway",
            "spring.http.clients.read-timeout=1s",
            "management.endpoint.health.cache.time-to-live=0ms",
            "dondoc.limits.address.calls=100000"
        })
abstract class GatewayRunning {
    static final Neighbour DIRECTIVE = new Neighbour("directive");
    static final Neighbour TASK = new Neighbour("task");
    static final Neighbour REPORT = new Neighbour("report");
    static final Neighbour NOTIFICATION = new Neighbour("notification");
    static final Neighbour IDENTITY = new Neighbour("identity");
    static final Neighbour DESK = new Neighbour("desk");
    static final Neighbour CONSOLE = new Neighbour("console");
    static final Issuer ISSUER = new Issuer();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) throws IOException {
        int free = freePort();
        properties.add("server.port", () -> free);
        properties.add("management.server.port", () -> 0);
        properties.add("dondoc.addresses", () -> "http://localhost:" + free + ",https://dondoc.example");
        properties.add("dondoc.services.directive", DIRECTIVE::address);
        properties.add("dondoc.services.task", TASK::address);
        properties.add("dondoc.services.report", REPORT::address);
        properties.add("dondoc.services.notification", NOTIFICATION::address);
        properties.add("dondoc.services.identity", IDENTITY::address);
        properties.add("dondoc.services.desk", DESK::address);
        properties.add("dondoc.management.directive", DIRECTIVE::address);
        properties.add("dondoc.management.task", TASK::address);
        properties.add("dondoc.management.report", REPORT::address);
        properties.add("dondoc.management.notification", NOTIFICATION::address);
        properties.add("dondoc.identity.issuer", () -> Issuer.NAME);
        properties.add("dondoc.identity.jwks", ISSUER::jwks);
    }

    /** Chosen here and not by the server: the gateway has to know its addresses when it starts. */
    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @BeforeEach
    void ordinaryAnswers() {
        DIRECTIVE.answersWithItsName();
        TASK.answersWithItsName();
        REPORT.answersWithItsName();
        NOTIFICATION.answersWithItsName();
        IDENTITY.answersWithItsName();
        DESK.answersWithItsName();
        CONSOLE.answersWithItsName();
    }

    HttpRequest.Builder withToken(String path) {
        return at(path).header("Authorization", "Bearer " + ISSUER.token());
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpRequest.Builder atManagement(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path));
    }

    static HttpRequest.Builder posting(HttpRequest.Builder request, String body) {
        return request.POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json");
    }

    static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
