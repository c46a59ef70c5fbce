package vn.dondoc.chassis.identity.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are good here.
 *
 * @param issuer the {@code iss} that a token must have
 * @param jwks where the issuer's public keys are, seen from the service
 * @param audience the {@code aud} that a token must have
 */
@ConfigurationProperties("dondoc.identity")
public record IdentitySettings(
        URI issuer, URI jwks, @DefaultValue("dondoc") String audience) {

    /** The launcher's demo people sign in under an issuer that says so. */
    boolean isDemo() {
        return issuer.getPath() != null && issuer.getPath().endsWith("/demo");
    }
}
