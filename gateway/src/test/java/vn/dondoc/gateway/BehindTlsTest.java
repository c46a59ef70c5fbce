package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An installation: TLS ends at a proxy in front, which the gateway has been told to believe, and the sign-in is its own. */
@TestPropertySource(
        properties = {
            "dondoc.proxies=127.0.0.0/8, ::1/128",
            "dondoc.sign-in.authorize=/identity/realms/dondoc/auth",
            "dondoc.sign-in.token=/identity/realms/dondoc/token"
        })
class BehindTlsTest extends GatewayRunning {

    @Test
    void tellsBrowsersToComeByTlsOnly() throws Exception {
        var response = ask(withToken("/api/v1/tasks")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "dondoc.example"));
        assertThat(response.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .startsWith("max-age=31536000");
        assertThat(TASK.last().headers().getFirst("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(ask(withToken("/api/v1/tasks")).headers().map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void knowsCallersByTheAddressThatTheProxySaw() throws Exception {
        ask(withToken("/api/v1/tasks").header("X-Forwarded-For", "192.0.2.7"));
        assertThat(TASK.last().headers().getFirst("X-Forwarded-For")).isEqualTo("192.0.2.7");
    }

    @Test
    void describesTheSignInThatIsThere() throws Exception {
        var response = ask(at("/openapi.json"));
        var schemes = json(response).at("/components/securitySchemes");
        assertThat(schemes.at("/machines/flows/clientCredentials/tokenUrl").asString())
                .isEqualTo("/identity/realms/dondoc/token");
        assertThat(schemes.at("/people/flows/authorizationCode/authorizationUrl")
                        .asString())
                .isEqualTo("/identity/realms/dondoc/auth");
        assertThat(schemes.at("/people/flows/authorizationCode/tokenUrl").asString())
                .isEqualTo("/identity/realms/dondoc/token");
        assertThat(response.body()).doesNotContain("/identity/demo");
    }
}
