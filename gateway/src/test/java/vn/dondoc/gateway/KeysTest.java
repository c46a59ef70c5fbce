package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** Each test begins with a gateway that has read no keys yet. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class KeysTest extends GatewayRunning {

    @Test
    void tokensThatNameUnknownKeysDoNotMakeItReadTheKeysAgainAndAgain() throws Exception {
        ask(withToken("/api/v1/tasks"));
        int before = ISSUER.reads();
        for (int i = 0; i < 100; i++) {
            var refused = ask(at("/api/v1/tasks").header("Authorization", "Bearer " + ISSUER.tokenNaming("key-" + i)));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(401);
            if (i % 10 == 0) {
                assertThat(ask(withToken("/api/v1/tasks")).statusCode()).isEqualTo(200);
            }
        }
        assertThat(ISSUER.reads() - before).isLessThanOrEqualTo(4);
    }

    @Test
    void takesAKeyThatTheIssuerHasJustBegunToUse() throws Exception {
        assertThat(ask(withToken("/api/v1/tasks")).statusCode()).isEqualTo(200);
        var call = at("/api/v1/tasks").header("Authorization", "Bearer " + ISSUER.tokenOfANewKey());
        assertThat(ask(call).statusCode()).isEqualTo(200);
        assertThat(ask(withToken("/api/v1/tasks")).statusCode()).isEqualTo(200);
    }
}
