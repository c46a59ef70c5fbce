package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IntroductionsTest extends GatewayRunning {
    private final List<String> introduced = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void listen() {
        DIRECTIVE.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/api/v1/people/me")) {
                introduced.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
                empty(exchange, status.get());
            } else {
                Neighbour.say(exchange, 200, "application/json", "{}");
            }
        });
    }

    @Test
    void tellsTheDirectoryOnceWhoCameInWhateverWasAskedFor() throws Exception {
        String token = token("lan", "Nguyễn Thị Lan", "T00");
        double before = count("TOLD");

        call("/api/v1/tasks", token);
        await().until(() -> count("TOLD") == before + 1);
        call("/api/v1/tasks", token);
        call("/api/v1/directives", token("lan", "Nguyễn Thị Lan", "T00"));
        call("/api/v1/reports", token("son", "Võ Thanh Sơn", "X001"));
        await().until(() -> count("TOLD") == before + 2);

        assertThat(introduced).hasSize(2).first().isEqualTo("PUT Bearer " + token);
    }

    @Test
    void tellsItAnewWhenNameOrUnitAreOthers() throws Exception {
        double before = count("TOLD");
        call("/api/v1/tasks", token("mai", "Đỗ Thanh Mai", "T02"));
        await().until(() -> count("TOLD") == before + 1);
        call("/api/v1/tasks", token("mai", "Đỗ Thanh Mai", "T03"));
        await().until(() -> count("TOLD") == before + 2);
    }

    @Test
    void triesAgainWithTheNextCallAfterAFailureAndNotAfterARefusal() throws Exception {
        String token = token("hoa", "Lê Thị Hoa", "T02");
        double failed = count("FAILED");
        status.set(503);
        call("/api/v1/tasks", token);
        await().until(() -> count("FAILED") == failed + 1);

        double refused = count("REFUSED");
        status.set(403);
        call("/api/v1/tasks", token);
        await().until(() -> count("REFUSED") == refused + 1);
        call("/api/v1/tasks", token);
        call("/api/v1/tasks", token("tam", "Hoàng Minh Tâm", "T00"));
        await().until(() -> count("REFUSED") == refused + 2);

        assertThat(introduced).hasSize(3);
    }

    @Test
    void letsNobodyWaitForTheDirectoryAndSurvivesThatItIsAway() throws Exception {
        double before = count("FAILED");
        DIRECTIVE.goesAway();
        try {
            assertThat(call("/api/v1/tasks", token("dung", "Phạm Anh Dũng", "T02")))
                    .isEqualTo(200);
            await().until(() -> count("FAILED") == before + 1);
        } finally {
            DIRECTIVE.comesBack();
        }
    }

    @Test
    void introducesNoSystemAndNobodyWithABadToken() throws Exception {
        assertThat(call("/api/v1/tasks", ISSUER.token(claims -> claims.claim("name", "dondoc-reports"))))
                .isEqualTo(200);
        assertThat(call("/api/v1/tasks", token("lan", "Lan", "T00") + "x")).isEqualTo(401);
        double before = count("TOLD");
        call("/api/v1/tasks", token("linh", "Bùi Khánh Linh", "T02.01"));
        await().until(() -> count("TOLD") == before + 1);

        assertThat(introduced).hasSize(1);
    }

    private static void empty(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int call(String path, String token) throws Exception {
        return ask(at(path).header("Authorization", "Bearer " + token)).statusCode();
    }

    private double count(String outcome) {
        return meters.counter("dondoc.people.introductions", "outcome", outcome).count();
    }

    private static String token(String id, String name, String unit) {
        return ISSUER.token(claims -> claims.subject(id).claim("name", name).claim("unit", unit));
    }
}
