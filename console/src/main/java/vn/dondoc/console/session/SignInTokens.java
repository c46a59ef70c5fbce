package vn.dondoc.console.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How the provider is asked: so that nobody stands between, not for ever, and counted. */
@Configuration(proxyBeanMethods = false)
class SignInTokens {
    /** The name of the SSL bundle with the authority of the provider, where the JVM does not know it. */
    private static final String BUNDLE = "identity";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private final ClientHttpRequestFactory requests;
    private final MeterRegistry meters;

    /** What came of a request for tokens. */
    enum Outcome {
        GIVEN,
        /** Somebody has taken too long, was signed out, or is nobody. */
        REFUSED,
        FAILED
    }

    SignInTokens(SignInSettings settings, SslBundles bundles, MeterRegistry meters) {
        requireTls(settings.token());
        requireTls(settings.jwks());
        HttpClient.Builder http =
                HttpClient.newBuilder().connectTimeout(CONNECTING).followRedirects(HttpClient.Redirect.NEVER);
        if (bundles.getBundleNames().contains(BUNDLE)) {
            http.sslContext(bundles.getBundle(BUNDLE).createSslContext());
        }
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http.build());
        factory.setReadTimeout(ANSWER);
        requests = factory;
        this.meters = meters;
    }

    private static void requireTls(URI address) {
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
            throw new IllegalStateException("Tokens and keys would travel unprotected: " + address
                    + " must begin with https, unless it is on this machine.");
        }
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> signIns() {
        return counted("SIGN_IN", new RestClientAuthorizationCodeTokenResponseClient());
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals() {
        return counted("RENEWAL", new RestClientRefreshTokenTokenResponseClient());
    }

    private <R extends AbstractOAuth2AuthorizationGrantRequest> OAuth2AccessTokenResponseClient<R> counted(
            String purpose, AbstractRestClientOAuth2AccessTokenResponseClient<R> client) {
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        for (Outcome outcome : Outcome.values()) {
            count(purpose, outcome).increment(0);
        }
        return request -> {
            Outcome outcome = Outcome.FAILED;
            try {
                var answer = client.getTokenResponse(request);
                outcome = Outcome.GIVEN;
                return answer;
            } catch (OAuth2AuthorizationException e) {
                if (e.getError().getErrorCode().equals("invalid_grant")) {
                    outcome = Outcome.REFUSED;
                }
                throw e;
            } finally {
                count(purpose, outcome).increment();
            }
        };
    }

    private Counter count(String purpose, Outcome outcome) {
        return meters.counter("dondoc.console.tokens", "purpose", purpose, "outcome", outcome.name());
    }

    /** As the library makes it, but that it asks for the keys in the same way. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(SignInSettings settings, ClientRegistration provider) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        settings.jwks().toString())
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return _ -> decoder;
    }
}
