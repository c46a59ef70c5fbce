package vn.dondoc.launcher.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The applications that may ask for tokens: the systems, and the API's documentation page for people. */
public final class DemoClients {

    /** The public client of the documentation page: authorization code with PKCE. */
    public static final String DOCS = "dondoc-docs";

    /** The console: a client with a secret, whose people stay signed in. */
    public static final String CONSOLE = "dondoc-console";

    /** Short, as elsewhere: the console asks for new ones unseen. */
    private static final Duration OF_THE_CONSOLE = Duration.ofMinutes(5);

    /** As elsewhere: a program learns in the demonstration to ask for a new one. */
    private static final Duration OF_SYSTEMS = Duration.ofHours(1);

    /** A working day: nobody is signed out of the page in the middle of a demonstration. */
    private static final Duration OF_PEOPLE = Duration.ofHours(10);

    private DemoClients() {}

    static RegisteredClientRepository repository(List<String> addresses) {
        List<RegisteredClient> clients = new ArrayList<>();
        for (DemoSystem system : DemoSystem.values()) {
            clients.add(RegisteredClient.withId(system.id())
                    .clientId(system.id())
                    .clientSecret("{noop}" + system.secret())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .scopes(scopes -> scopes.addAll(system.scopes()))
                    .tokenSettings(goodFor(OF_SYSTEMS))
                    .build());
        }
        clients.add(RegisteredClient.withId(DOCS)
                .clientId(DOCS)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(pages -> addresses.forEach(address -> pages.add(address + "/docs/oauth2-redirect.html")))
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(goodFor(OF_PEOPLE))
                .build());
        clients.add(RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientSecret("{noop}console-demo")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(pages -> addresses.forEach(address -> pages.add(address + "/login/oauth2/code/dondoc")))
                .postLogoutRedirectUris(pages -> addresses.forEach(address -> pages.add(address + "/")))
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(OF_THE_CONSOLE)
                        .refreshTokenTimeToLive(OF_PEOPLE)
                        .build())
                .build());
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static TokenSettings goodFor(Duration time) {
        return TokenSettings.builder().accessTokenTimeToLive(time).build();
    }
}
