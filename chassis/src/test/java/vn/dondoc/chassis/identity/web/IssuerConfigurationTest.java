package vn.dondoc.chassis.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IssuerConfigurationTest {
    private static final String SAFE = "https://identity.example/realm";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
            .withUserConfiguration(IssuerConfiguration.class);

    @ParameterizedTest
    @CsvSource({
        "http://identity:8080/realm, " + SAFE,
        SAFE + ", http://identity:8080/realm/certs",
        SAFE + ", http://10.0.0.7/certs"
    })
    void doesNotStartWhereKeysCouldBeExchangedOnTheWay(String issuer, String keys) {
        starting(issuer, keys)
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("must begin with https"));
    }

    @ParameterizedTest
    @CsvSource({SAFE + ", " + SAFE + "/certs", "http://localhost:8080/realm, http://127.0.0.1:8090/certs"})
    void startsWithTlsOrOnThisMachine(String issuer, String keys) {
        starting(issuer, keys).run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner starting(String issuer, String keys) {
        return runner.withPropertyValues(
                "dondoc.identity.issuer=" + issuer, "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + keys);
    }
}
