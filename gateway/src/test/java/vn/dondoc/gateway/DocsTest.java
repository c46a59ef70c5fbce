package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsTest extends GatewayRunning {

    @Test
    void servesTheApiDescriptionToAnyone() throws Exception {
        var response = ask(at("/openapi.json"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(response).get("openapi").asString()).startsWith("3.1");
        assertThat(json(response).at("/components/securitySchemes")).isNotEmpty();
    }

    @Test
    void showsThePageWithEverythingItNeeds() throws Exception {
        var page = ask(at("/docs"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(ask(at("/docs/")).body()).isEqualTo(page.body());

        var parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(parts).hasSize(3);
        for (String part : parts) {
            assertThat(ask(at(part)).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(ask(at("/docs/oauth2-redirect.html")).body()).contains("src=\"oauth2-redirect.js\"");
        assertThat(ask(at("/docs/oauth2-redirect.js")).statusCode()).isEqualTo(200);
    }

    @Test
    void letsThePageUseOnlyWhatIsOurs() throws Exception {
        var policy = ask(at("/docs")).headers().allValues("Content-Security-Policy");
        assertThat(policy).singleElement().asString().startsWith("default-src 'none'; script-src 'self'");
        assertThat(policy.getFirst()).doesNotContain("unsafe-eval", "http:", "https:", "*");
    }
}
