package vn.dondoc.launcher.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two applications that may ask for tokens: a machine, and the API's documentation page for people. */
public final class DemoClients {

    /** The machine client: client_credentials. */
    public static final String MACHINE = "dondoc-machine";

    /** The machine client's secret; a demonstration has no other. */
    public static final String MACHINE_SECRET = "dondoc-demo";

    /** The public client of the documentation page: authorization code with PKCE. */
    public static final String DOCS = "dondoc-docs";

    static final String[] MACHINE_SCOPES = {
        "directives:read",
        "directives:write",
        "directives:issue",
        "units:read",
        "units:write",
        "units:all",
        "directory:all",
        "tasks:read",
        "tasks:write",
        "reports:read",
        "reports:write",
        "reports:on-behalf",
        "reports:review",
        "contacts:read",
        "contacts:write",
        "notifications:read",
        "notifications:write",
        "calendars:read",
        "calendars:write",
        "progress:read",
        "clock"
    };

    /** A working day: nobody is signed out in the middle of a demonstration. */
    private static final Duration LIFETIME = Duration.ofHours(10);

    private DemoClients() {}

    static RegisteredClientRepository repository(String door) {
        TokenSettings tokens =
                TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build();
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(MACHINE)
                        .clientId(MACHINE)
                        .clientSecret("{noop}" + MACHINE_SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scopes(scopes -> scopes.addAll(List.of(MACHINE_SCOPES)))
                        .tokenSettings(tokens)
                        .build(),
                RegisteredClient.withId(DOCS)
                        .clientId(DOCS)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(door + "/docs/oauth2-redirect.html")
                        .redirectUri(door + "/docs/swagger-ui/oauth2-redirect.html")
                        .scope("openid")
                        .scope("profile")
                        .clientSettings(ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                        .tokenSettings(tokens)
                        .build());
    }
}
