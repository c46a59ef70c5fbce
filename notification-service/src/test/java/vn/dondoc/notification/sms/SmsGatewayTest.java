package vn.dondoc.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.notification.dispatch.Outcome;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.wording.Matter;
import vn.dondoc.notification.wording.Order;
import vn.dondoc.testing.PortRow;

class SmsGatewayTest {
    private static final Instant NOW = Instant.parse("2023-12-31T17:00:00Z");

    @Test
    void takesAClosedPortForAnOperatorThatIsAway() {
        assertThat(deliver(URI.create("http://localhost:" + PortRow.first() + "/sms")))
                .isInstanceOf(Outcome.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "200,Sent",
        "202,Sent",
        "400,Refused",
        "401,Unreachable",
        "429,Unreachable",
        "500,Refused",
        "503,Unreachable"
    })
    void readsWhatTheOperatorMeans(int status, String outcome) throws IOException {
        assertThat(answered(exchange -> exchange.sendResponseHeaders(status, -1))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
    }

    /** It may have sent the message by then. */
    @Test
    void isNotSureOfAnOperatorThatBreaksOff() throws IOException {
        assertThat(answered(HttpExchange::getRequestBody)).isInstanceOf(Outcome.Uncertain.class);
    }

    @Test
    void takesTheStatusForTheAnswerWhateverBecomesOfTheRest() throws IOException {
        assertThat(answered(exchange -> {
                    exchange.sendResponseHeaders(200, 10);
                    exchange.getResponseBody().write(new byte[3]);
                    exchange.getResponseBody().flush();
                }))
                .isInstanceOf(Outcome.Sent.class);
    }

    private static Outcome answered(HttpHandler answer) throws IOException {
        AtomicInteger posts = new AtomicInteger();
        HttpServer operator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        operator.createContext("/", exchange -> {
            posts.incrementAndGet();
            answer.handle(exchange);
            exchange.close();
        });
        operator.start();
        try {
            Outcome outcome = deliver(
                    URI.create("http://localhost:" + operator.getAddress().getPort() + "/"));
            assertThat(posts).hasValue(1);
            return outcome;
        } finally {
            operator.stop(0);
        }
    }

    @Test
    void keepsTheKeyToItself() {
        assertThat(new SmsSettings(null, "secret", "DONDOC").toString()).doesNotContain("secret");
    }

    private static Outcome deliver(URI url) {
        Notice notice = new Notice(
                Kind.DEADLINE_MISSED,
                "T02",
                "t1",
                "d1",
                1,
                NOW,
                new Notice.Facts(NOW, false, false, null, null, null, null, null, null, null, null, null, null, null));
        KnownDirective directive = new KnownDirective("d1", 1, null, "Kế hoạch", "T00", null, null, List.of());
        return new SmsGateway(new SmsSettings(url, "key", "DONDOC"), JsonMapper.shared())
                .deliver(
                        "n1",
                        "0912345678",
                        new Matter(
                                notice,
                                "Sở",
                                null,
                                "UBND",
                                new Order(directive, null, NOW, null, null, null, null, null),
                                null,
                                "Sở",
                                0,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                NOW));
    }
}
