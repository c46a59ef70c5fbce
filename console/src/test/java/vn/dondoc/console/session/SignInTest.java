package vn.dondoc.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    /** Chromium holds each redirect that follows a form against it. */
    @ParameterizedTest
    @CsvSource({
        "/identity/auth, /identity/logout, form-action 'self';",
        "https://id.example/auth, https://id.example/logout?a=b, form-action 'self' https://id.example;",
        "https://id.example:8443/auth, /identity/logout, form-action 'self' https://id.example:8443;",
        "https://a.example/auth, https://b.example/end, form-action 'self' https://a.example https://b.example;"
    })
    void letsAFormEndWhereTheProviderIs(String authorize, String end, String policy) {
        String whole = SignIn.contentPolicy(new SignInSettings(
                "{baseUrl}",
                "https://id.example",
                authorize,
                end,
                URI.create("https://id.example/token"),
                URI.create("https://id.example/jwks"),
                "console",
                "secret",
                Duration.ofHours(1),
                List.of()));

        assertThat(whole)
                .contains(policy)
                .contains("script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }
}
