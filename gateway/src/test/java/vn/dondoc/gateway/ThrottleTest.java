package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Every client of these tests has a name of its own, and so a quota of its own. */
@TestPropertySource(
        properties = {
            "dondoc.limits.client.calls=3",
            "dondoc.limits.client.window=10m",
            "dondoc.limits.clients.greedy.calls=6",
            "dondoc.limits.clients.greedy.window=10m",
            "dondoc.limits.clients.brisk.calls=1",
            "dondoc.limits.clients.brisk.window=1s",
            "dondoc.limits.address.calls=4",
            "dondoc.limits.address.window=10m"
        })
class ThrottleTest extends GatewayRunning {

    @Test
    void tellsAClientHowMuchIsLeftAndTurnsItAwayAtTheEnd() throws Exception {
        var first = ask(calling("teller", "teller"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=3;w=600");
        assertThat(first.headers().firstValue("RateLimit").orElseThrow()).matches("\"client\";r=2;t=(1\\d\\d|200)");

        ask(calling("teller", "teller"));
        ask(calling("teller", "teller"));
        TASK.answers(exchange -> {
            throw new AssertionError("It came through");
        });
        var refused = ask(calling("teller", "teller"));
        assertRefused(refused, "Gọi quá nhanh; hãy đợi theo Retry-After rồi thử lại.");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=3;w=600");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"client\";r=0;t=");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(100L, 200L);
        assertRefused(
                ask(calling("teller", "teller").header("Accept-Language", "en")),
                "Too many calls: wait as Retry-After says, then try again.");
    }

    @Test
    void countsEachClientAndEachPersonByThemselves() throws Exception {
        exhaust("console", "hoa", 3);
        assertThat(ask(calling("console", "lan")).statusCode()).isEqualTo(200);
        assertThat(ask(calling("another", "hoa")).statusCode()).isEqualTo(200);
        assertThat(ask(calling("console", "hoa")).statusCode()).isEqualTo(429);
    }

    @Test
    void letsAClientThatIsKnownToNeedItCallMoreOften() throws Exception {
        exhaust("greedy", "greedy", 6);
        assertThat(ask(calling("greedy", "greedy")).statusCode()).isEqualTo(429);
    }

    @Test
    void letsInAgainWhoHasWaited() throws Exception {
        exhaust("brisk", "brisk", 1);
        assertThat(ask(calling("brisk", "brisk")).statusCode()).isEqualTo(429);
        await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> exhaust("brisk", "brisk", 1));
    }

    @Test
    void countsCallsWithoutAGoodTokenByTheirAddress() throws Exception {
        assertThat(ask(at("/openapi.json")).headers().firstValue("RateLimit-Policy"))
                .hasValue("\"address\";q=4;w=600");
        assertThat(ask(at("/api/v1/tasks")).statusCode()).isEqualTo(401);
        assertThat(ask(at("/api/v1/tasks").header("Authorization", "Bearer junk"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(at("/docs")).statusCode()).isEqualTo(200);

        for (HttpRequest.Builder more : new HttpRequest.Builder[] {
            at("/openapi.json"),
            at("/docs"),
            at("/inbox"),
            at("/api/v1/tasks"),
            at("/api/v1/tasks").header("Authorization", "Bearer junk")
        }) {
            assertRefused(ask(more), "Gọi quá nhanh; hãy đợi theo Retry-After rồi thử lại.");
        }
        assertThat(ask(calling("neighbour", "neighbour")).statusCode()).isEqualTo(200);
    }

    private void exhaust(String client, String subject, int calls) throws Exception {
        for (int call = 0; call < calls; call++) {
            assertThat(ask(calling(client, subject)).statusCode()).isEqualTo(200);
        }
    }

    private HttpRequest.Builder calling(String client, String subject) {
        return at("/api/v1/tasks")
                .header(
                        "Authorization",
                        "Bearer "
                                + ISSUER.token(
                                        claims -> claims.claim("azp", client).subject(subject)));
    }

    private static void assertRefused(HttpResponse<String> response, String title) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(429);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("type").asString()).isEqualTo("urn:dondoc:problem:too-many-requests");
        assertThat(json(response).get("title").asString()).isEqualTo(title);
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
