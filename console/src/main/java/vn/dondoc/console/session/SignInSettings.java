package vn.dondoc.console.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of identities, and how long somebody stays signed in.
 *
 * @param address of the console, as people and the provider call it; {@code {baseUrl}} where each call says so itself
 * @param issuer as the tokens name it
 * @param authorize where the browser is sent to sign in: below the console's own address, or a whole one
 * @param end where the browser is sent to sign out
 * @param token where this application gets tokens
 * @param jwks where the keys are found by which tokens are checked
 * @param clientId this application's name at the provider
 * @param clientSecret what proves it
 * @param idle without a call for so long, a session is over
 * @param keys that encrypt what is kept, 32 bytes in Base64: the first encrypts, each reads
 */
@ConfigurationProperties("dondoc.sign-in")
public record SignInSettings(
        @DefaultValue("{baseUrl}") String address,
        String issuer,
        String authorize,
        String end,
        URI token,
        URI jwks,
        String clientId,
        String clientSecret,
        @DefaultValue("10h") Duration idle,
        List<String> keys) {}
