package vn.dondoc.console.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** A provider on a free port gives tokens, refuses them, and goes away. */
class SignInTokensTest {
    private static final String PASSWORD = "for this test";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpServer provider =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile int status = 200;
    private volatile String answer = "";

    SignInTokensTest() throws Exception {}

    @BeforeEach
    void begin() {
        provider.createContext("/token", this::give);
        provider.start();
    }

    private void give(HttpExchange exchange) throws IOException {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void end() {
        provider.stop(0);
    }

    @Test
    void countsWhatIsGivenRefusedAndNotAnswered() {
        SignInSettings settings =
                at(URI.create("http://localhost:" + provider.getAddress().getPort()));
        var renewals = new SignInTokens(settings, new DefaultSslBundleRegistry(), meters).renewals();
        assertThat(counted("GIVEN")).isZero();

        answer = "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 300}";
        assertThat(renew(renewals, settings)).isEqualTo("a");
        status = 400;
        answer = "{\"error\": \"invalid_grant\"}";
        assertThatThrownBy(() -> renew(renewals, settings)).isInstanceOf(OAuth2AuthorizationException.class);
        status = 503;
        answer = "";
        assertThatThrownBy(() -> renew(renewals, settings)).isInstanceOf(OAuth2AuthorizationException.class);
        provider.stop(0);
        assertThatThrownBy(() -> renew(renewals, settings)).isInstanceOf(OAuth2AuthorizationException.class);

        assertThat(counted("GIVEN")).isEqualTo(1);
        assertThat(counted("REFUSED")).isEqualTo(1);
        assertThat(counted("FAILED")).isEqualTo(2);
    }

    /** As in an installation whose provider has a certificate that only its own authority vouches for. */
    @Test
    void believesTheAuthorityThatItIsGivenAndNoOther(@TempDir Path folder) throws Exception {
        KeyStore own = keyStore(folder.resolve("own.p12"));
        HttpsServer behindTls = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SslBundle certified = SslBundle.of(SslStoreBundle.of(own, PASSWORD, own));
        behindTls.setHttpsConfigurator(new HttpsConfigurator(certified.createSslContext()));
        behindTls.createContext("/token", this::give);
        behindTls.start();
        try {
            SignInSettings settings =
                    at(URI.create("https://localhost:" + behindTls.getAddress().getPort()));
            answer = "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 300}";
            DefaultSslBundleRegistry known = new DefaultSslBundleRegistry("identity", certified);
            assertThat(renew(new SignInTokens(settings, known, meters).renewals(), settings))
                    .isEqualTo("a");

            var others = new SignInTokens(settings, new DefaultSslBundleRegistry(), meters).renewals();
            assertThatThrownBy(() -> renew(others, settings)).hasRootCauseInstanceOf(CertPathBuilderException.class);
        } finally {
            behindTls.stop(0);
        }
    }

    private static KeyStore keyStore(Path file) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "identity",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=identity",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        store.setCertificateEntry("authority", store.getCertificate("identity"));
        return store;
    }

    /** The secret goes there. */
    @ParameterizedTest
    @CsvSource({
        "http://identity.example, false",
        "https://identity.example, true",
        "http://localhost:8085, true",
        "http://127.0.0.1:8085, true"
    })
    void speaksToAProviderElsewhereOverTlsOnly(URI address, boolean may) {
        if (may) {
            assertThat(new SignInTokens(at(address), new DefaultSslBundleRegistry(), meters))
                    .isNotNull();
        } else {
            assertThatThrownBy(() -> new SignInTokens(at(address), new DefaultSslBundleRegistry(), meters))
                    .hasMessageContaining("must begin with https");
        }
    }

    private double counted(String outcome) {
        return meters.get("dondoc.console.tokens")
                .tags("purpose", "RENEWAL", "outcome", outcome)
                .counter()
                .count();
    }

    private static String renew(
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals, SignInSettings settings) {
        return renewals.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        new SignIn().provider(settings),
                        new OAuth2AccessToken(TokenType.BEARER, "old", Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                        new OAuth2RefreshToken("refresh", Instant.EPOCH)))
                .getAccessToken()
                .getTokenValue();
    }

    private static SignInSettings at(URI address) {
        return new SignInSettings(
                "{baseUrl}",
                "https://identity.example",
                "/auth",
                "/end",
                address.resolve("/token"),
                address.resolve("/jwks"),
                "console",
                "secret",
                Duration.ofHours(1),
                List.of());
    }
}
