package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTest extends GatewayRunning {

    @Test
    void isUpWhenEveryServiceIsReady() throws Exception {
        var health = ask(atManagement("/actuator/health"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    @Test
    void isDownWhileOneIsNotReady() throws Exception {
        NOTIFICATION.answers(exchange -> {
            assertThat(exchange.getRequestURI()).hasToString("/actuator/health/readiness");
            Neighbour.say(exchange, 503, "application/json", "{\"status\":\"OUT_OF_SERVICE\"}");
        });
        assertThat(ask(atManagement("/actuator/health")).statusCode()).isEqualTo(503);
    }

    @Test
    void isDownWhileOneIsAwayButTheGatewayItselfStands() throws Exception {
        DIRECTIVE.goesAway();
        try {
            assertThat(ask(atManagement("/actuator/health")).statusCode()).isEqualTo(503);
            assertThat(ask(atManagement("/actuator/health/liveness")).statusCode())
                    .isEqualTo(200);
            assertThat(ask(atManagement("/actuator/health/readiness")).statusCode())
                    .isEqualTo(200);
        } finally {
            DIRECTIVE.comesBack();
        }
        assertThat(ask(atManagement("/actuator/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void showsHealthAndMetricsOnThePortThatIsNotPublishedAndNothingElse() throws Exception {
        assertThat(ask(atManagement("/actuator/prometheus")).body()).contains("jvm_memory_used_bytes");
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/services")) {
            assertThat(ask(atManagement(path)).statusCode()).as(path).isEqualTo(404);
        }
    }
}
