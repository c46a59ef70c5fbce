package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Nobody answers where the issuer's keys should be. */
@TestPropertySource(properties = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/jwks")
class IdentityAwayTest extends GatewayRunning {

    @Test
    void asksToTryAgainInsteadOfBlamingTheToken() throws Exception {
        var response = ask(withToken("/api/v1/tasks").header("Accept-Language", "en"));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(json(response).get("type").asString()).isEqualTo("urn:dondoc:problem:identity-away");
        assertThat(json(response).get("title").asString())
                .isEqualTo("The access token cannot be checked for the moment; try again.");
    }

    @Test
    void stillServesWhatNeedsNoToken() throws Exception {
        assertThat(ask(at("/openapi.json")).statusCode()).isEqualTo(200);
        assertThat(ask(atManagement("/actuator/health")).statusCode()).isEqualTo(200);
    }
}
