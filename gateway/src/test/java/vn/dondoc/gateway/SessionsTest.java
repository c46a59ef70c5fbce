package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** People at their pages, each test with an office of its own: one address for all who are in it. */
@TestPropertySource(
        properties = {
            "dondoc.proxies=127.0.0.1",
            "dondoc.limits.session.calls=4",
            "dondoc.limits.session.window=10m",
            "dondoc.limits.address.calls=45",
            "dondoc.limits.address.window=10m"
        })
class SessionsTest extends GatewayRunning {
    private static final int OF_THE_ADDRESS = 45;
    private static final int OF_THE_SESSION = 4;

    @DynamicPropertySource
    static void console(DynamicPropertyRegistry properties) {
        properties.add("dondoc.services.console", CONSOLE::address);
    }

    @Test
    void turnsNobodyAwayOfFortyBehindOneAddress() throws Exception {
        for (int person = 0; person < 40; person++) {
            String session = UUID.randomUUID().toString();
            for (String page : new String[] {"/", "/assets/a.css", "/assets/b.js", "/viec", "/nhiem-vu", "/duyet"}) {
                assertThat(ask(from("203.0.113.1", page, session)).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void turnsAwayASessionThatAsksTooOftenAndNoOtherOfItsAddress() throws Exception {
        String busy = UUID.randomUUID().toString();
        assertThat(policy(ask(from("203.0.113.2", "/viec", busy)))).startsWith("\"address\"");
        for (int call = 0; call < OF_THE_SESSION; call++) {
            var page = ask(from("203.0.113.2", "/viec", busy));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(policy(page)).isEqualTo("\"session\";q=4;w=600");
        }
        var refused = ask(from("203.0.113.2", "/viec", busy));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(100L, 150L);
        // Nor from another desk.
        assertThat(ask(from("203.0.113.22", "/viec", busy)).statusCode()).isEqualTo(429);

        String calm = UUID.randomUUID().toString();
        assertThat(ask(from("203.0.113.2", "/viec", calm)).statusCode()).isEqualTo(200);
        assertThat(ask(from("203.0.113.2", "/viec", calm)).statusCode()).isEqualTo(200);
    }

    /** To who is not signed in the console shows its way to the sign-in, or nothing. */
    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 503})
    void countsMadeUpSessionsByTheirAddress(int answer) throws Exception {
        CONSOLE.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/oauth2/authorization/dondoc");
            exchange.sendResponseHeaders(answer, -1);
        });
        String office = "203.0.113." + answer % 200;
        for (int call = 0; call < OF_THE_ADDRESS; call++) {
            assertThat(ask(from(office, "/viec", UUID.randomUUID().toString())).statusCode())
                    .isEqualTo(answer);
        }
        assertThat(ask(from(office, "/viec", UUID.randomUUID().toString())).statusCode())
                .isEqualTo(429);
    }

    /** The console may take either of two. */
    @Test
    void givesNoSessionAPurseByAnother() throws Exception {
        String madeUp = UUID.randomUUID().toString();
        ask(from("203.0.113.4", "/viec", madeUp + "; DONDOC_SESSION=" + UUID.randomUUID()));
        assertThat(policy(ask(from("203.0.113.4", "/viec", madeUp)))).startsWith("\"address\"");
    }

    @Test
    void countsNoFilesAndTakesThemForNoProof() throws Exception {
        String session = UUID.randomUUID().toString();
        for (int call = 0; call < 2 * OF_THE_ADDRESS; call++) {
            var file = ask(from("203.0.113.5", call % 2 == 0 ? "/assets/a.css" : "/identity/resources/b.css", session));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("RateLimit-Policy")).isEmpty();
        }
        var page = ask(from("203.0.113.5", "/viec", session));
        assertThat(policy(page)).startsWith("\"address\"");
        assertThat(page.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"address\";r=44;");
    }

    /** An unchanged page is a page, too. */
    @Test
    void knowsASessionByAPageThatHasNotChanged() throws Exception {
        CONSOLE.answers(exchange -> exchange.sendResponseHeaders(304, -1));
        String session = UUID.randomUUID().toString();
        ask(from("203.0.113.6", "/viec", session));
        assertThat(policy(ask(from("203.0.113.6", "/viec", session)))).startsWith("\"session\"");
    }

    @Test
    void tellsNobodyWhatOpensASession() throws Exception {
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        all.addAppender(lines);
        String session = UUID.randomUUID().toString();
        try {
            HttpResponse<String> last = ask(from("203.0.113.7", "/viec", session));
            for (int call = 0; call <= OF_THE_SESSION; call++) {
                last = ask(from("203.0.113.7", "/viec", session));
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.body()).doesNotContain(session);
        } finally {
            all.detachAppender(lines);
        }
        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line + " " + line.getKeyValuePairs()).doesNotContain(session));
        assertThat(ask(atManagement("/actuator/prometheus")).body())
                .contains("http_server_requests")
                .doesNotContain(session);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("RateLimit-Policy").orElseThrow();
    }

    private HttpRequest.Builder from(String office, String page, String session) {
        return at(page).header("X-Forwarded-For", office).header("Cookie", "DONDOC_SESSION=" + session);
    }
}
