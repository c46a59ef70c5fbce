package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest extends GatewayRunning {

    @Test
    void isUpWhenEveryServiceIsReady() throws Exception {
        var health = ask(at("/actuator/health"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    @Test
    void isDownWhileOneIsNotReady() throws Exception {
        NOTIFICATION.answers(exchange -> {
            assertThat(exchange.getRequestURI()).hasToString("/actuator/health/readiness");
            Neighbour.say(exchange, 503, "application/json", "{\"status\":\"OUT_OF_SERVICE\"}");
        });
        assertThat(ask(at("/actuator/health")).statusCode()).isEqualTo(503);
    }

    @Test
    void isDownWhileOneIsAwayButTheGatewayItselfStands() throws Exception {
        DIRECTIVE.goesAway();
        try {
            assertThat(ask(at("/actuator/health")).statusCode()).isEqualTo(503);
            assertThat(ask(at("/actuator/health/liveness")).statusCode()).isEqualTo(200);
            assertThat(ask(at("/actuator/health/readiness")).statusCode()).isEqualTo(200);
        } finally {
            DIRECTIVE.comesBack();
        }
        assertThat(ask(at("/actuator/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void showsThePartsOfHealthAndTheMetricsToNobodyOutside() throws Exception {
        assertThat(ask(at("/actuator/health/services")).statusCode()).isEqualTo(404);
        assertThat(ask(at("/actuator/prometheus")).statusCode()).isEqualTo(401);
        assertThat(ask(withToken("/actuator/prometheus")).body()).contains("jvm_memory_used_bytes");
    }
}
