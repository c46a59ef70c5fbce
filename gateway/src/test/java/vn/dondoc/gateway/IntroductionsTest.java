package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.security.oauth2.jwt.Jwt;

class IntroductionsTest extends GatewayRunning {
    private static final Instant MORNING = Instant.parse("2026-11-30T01:00:00Z");

    private final List<String> introduced = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicLong nanos = new AtomicLong();
    private final MeterRegistry apart = new SimpleMeterRegistry();

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void listen() {
        answers.countDown();
        listen(answers);
    }

    private void listen(CountDownLatch until) {
        DIRECTIVE.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/api/v1/people/me")) {
                introduced.add(authorization(exchange));
                awaitQuietly(until);
                Neighbour.say(exchange, status.get(), "application/json", "{}");
            } else {
                Neighbour.say(exchange, 200, "application/json", "{}");
            }
        });
    }

    @Test
    void tellsTheDirectoryWhoCameInWhateverWasAskedFor() throws Exception {
        double before = count(meters, "TOLD");
        String token = token("lan", "Nguyễn Thị Lan", "T00");
        call("/api/v1/tasks", token);
        await().until(() -> count(meters, "TOLD") == before + 1);
        call("/api/v1/reports", token("son", "Võ Thanh Sơn", "X001"));
        await().until(() -> count(meters, "TOLD") == before + 2);

        assertThat(introduced).hasSize(2).first().isEqualTo("POST Bearer " + token);
    }

    @Test
    void introducesNoSystemAndNobodyWithABadToken() throws Exception {
        double before = count(meters, "TOLD");
        assertThat(call("/api/v1/tasks", ISSUER.token(claims -> claims.claim("name", "dondoc-reports"))))
                .isEqualTo(200);
        assertThat(call("/api/v1/tasks", token("mai", "Mai", "T02") + "x")).isEqualTo(401);
        call("/api/v1/tasks", token("linh", "Bùi Khánh Linh", "T02.01"));
        await().until(() -> count(meters, "TOLD") == before + 1);

        assertThat(introduced).hasSize(1);
    }

    @Test
    void letsNobodyWaitForADirectoryThatHangs() throws Exception {
        double before = count(meters, "TOLD");
        CountDownLatch hanging = new CountDownLatch(1);
        listen(hanging);
        try {
            assertThat(call("/api/v1/tasks", token("dung", "Phạm Anh Dũng", "T02")))
                    .isEqualTo(200);
            await().until(() -> introduced.size() == 1);
        } finally {
            hanging.countDown();
        }
        await().until(() -> count(meters, "TOLD") == before + 1);
    }

    @Test
    void tellsOfAPersonAgainWhenThereIsNewsAndAfterAWeek() {
        Introductions some = introductions();
        tell(some, "a", "Mai", "T02", MORNING, 1);
        some.introduce(jwt("a", "Mai", "T02", MORNING.plusSeconds(60)));
        some.introduce(jwt("a", "Mai", "T01", MORNING.minusSeconds(60)));
        tell(some, "a", "Mai", "T03", MORNING.plusSeconds(90), 2);
        // Two tokens that are both good and differ: the later one counts, whatever is used after it.
        some.introduce(jwt("a", "Mai", "T02", MORNING));
        pass(Duration.ofDays(6));
        some.introduce(jwt("a", "Mai", "T03", MORNING.plusSeconds(100)));
        assertThat(introduced).hasSize(2);

        pass(Duration.ofDays(2));
        tell(some, "a", "Mai", "T03", MORNING.plusSeconds(100), 3);
    }

    @Test
    void triesAgainSomeMinutesAfterAFailureOrARefusalAndNotBefore() {
        Introductions some = introductions();
        for (int answer : List.of(503, 404, 403)) {
            status.set(answer);
            int before = introduced.size();
            some.introduce(jwt("b", "Hoa", "T02", MORNING));
            await().until(() -> count(apart, "FAILED") + count(apart, "REFUSED") == before + 1);
            some.introduce(jwt("b", "Hoa", "T02", MORNING));
            pass(Duration.ofMinutes(9));
            some.introduce(jwt("b", "Hoa", "T02", MORNING));
            assertThat(introduced).hasSize(before + 1);
            pass(Duration.ofMinutes(2));
        }
        assertThat(count(apart, "REFUSED")).isEqualTo(1);

        status.set(200);
        tell(some, "b", "Hoa", "T02", MORNING, 1);
    }

    @Test
    void survivesThatTheDirectoryIsAway() {
        Introductions some = introductions();
        DIRECTIVE.goesAway();
        try {
            some.introduce(jwt("c", "Sơn", "X001", MORNING));
            await().until(() -> count(apart, "FAILED") == 1);
        } finally {
            DIRECTIVE.comesBack();
        }
    }

    @Test
    void letsFewWaitAtOnceForADirectoryThatHangsAndTheOthersComeLater() {
        Introductions some = introductions();
        CountDownLatch hanging = new CountDownLatch(1);
        listen(hanging);
        try {
            IntStream.range(0, 100).forEach(i -> some.introduce(jwt("d" + i, "Ai đó", "T02", MORNING)));
            await().until(() -> introduced.size() == 32);
        } finally {
            hanging.countDown();
        }
        await().until(() -> count(apart, "TOLD") == 32);
        assertThat(introduced).hasSize(32);
        tell(some, "d99", "Ai đó", "T02", MORNING, 33);
    }

    @Test
    void countsFromTheBeginningWhatHasNotHappenedYet() {
        introductions();

        assertThat(apart.find("dondoc.people.introductions").counters()).hasSize(3);
    }

    private Introductions introductions() {
        ServiceCalls calls = new ServiceCalls(HttpClientSettings.defaults().withReadTimeout(Duration.ofSeconds(20)));
        Services services = new Services(
                DIRECTIVE.address(), TASK.address(), REPORT.address(), NOTIFICATION.address(), null, null, null);
        return new Introductions(calls, services, apart, nanos::get);
    }

    private void tell(Introductions some, String id, String name, String unit, Instant at, int told) {
        some.introduce(jwt(id, name, unit, at));
        await().until(() -> count(apart, "TOLD") == told);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static String authorization(HttpExchange exchange) {
        return exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Authorization");
    }

    private int call(String path, String token) throws Exception {
        return ask(at(path).header("Authorization", "Bearer " + token)).statusCode();
    }

    private static double count(MeterRegistry registry, String outcome) {
        return registry.counter("dondoc.people.introductions", "outcome", outcome)
                .count();
    }

    private static Jwt jwt(String id, String name, String unit, Instant at) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(id)
                .claim("name", name)
                .claim("unit", unit)
                .issuedAt(at)
                .build();
    }

    private static String token(String id, String name, String unit) {
        return ISSUER.token(claims -> claims.subject(id).claim("name", name).claim("unit", unit));
    }
}
