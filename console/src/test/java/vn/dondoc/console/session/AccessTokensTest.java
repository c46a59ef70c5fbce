package vn.dondoc.console.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.console.session.AccessTokens.SignedOut;
import vn.dondoc.embedded.EmbeddedStore;

/** Two consoles over one store, and a provider who takes each refresh token once. */
class AccessTokensTest {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final SignInSettings SETTINGS = new SignInSettings(
            "{baseUrl}",
            "https://identity.example",
            "/auth",
            "/end",
            URI.create("https://identity.example/token"),
            URI.create("https://identity.example/jwks"),
            "console",
            "secret",
            Duration.ofHours(1),
            List.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));

    @TempDir
    private Path folder;

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger given = new AtomicInteger();
    private final ClientRegistration provider = new SignIn().provider(SETTINGS);
    private final MockHttpSession session = new MockHttpSession();
    private final OidcUser user = new DefaultOidcUser(
            List.of(), new OidcIdToken("identity-0", now(), now().plus(GOOD_FOR), Map.of("sub", "lan")));
    private final Authentication lan = new OAuth2AuthenticationToken(user, List.of(), provider.getRegistrationId());
    private EmbeddedStore store;
    private MongoClient client;
    private MongoTemplate database;

    @BeforeEach
    void begin() {
        store = EmbeddedStore.open(folder.resolve("store"));
        client = MongoClients.create("mongodb://127.0.0.1:"
                + store.listen(new InetSocketAddress("127.0.0.1", 0)).getPort());
        database = new MongoTemplate(client, "console");
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        console(this::give)
                .saveAuthorizedClient(
                        new OAuth2AuthorizedClient(
                                provider,
                                "lan",
                                new OAuth2AccessToken(TokenType.BEARER, "access 0", now(), now().plus(GOOD_FOR)),
                                new OAuth2RefreshToken("refresh 0", now())),
                        lan,
                        request,
                        new MockHttpServletResponse());
    }

    @AfterEach
    void end() {
        client.close();
        store.close();
    }

    /** Whoever comes with an old refresh token is taken for a thief. */
    private OAuth2AccessTokenResponse give(OAuth2RefreshTokenGrantRequest request) {
        int number = given.get();
        if (!request.getRefreshToken().getTokenValue().equals("refresh " + number)
                || !given.compareAndSet(number, number + 1)) {
            throw new OAuth2AuthorizationException(new OAuth2Error("invalid_grant"));
        }
        return OAuth2AccessTokenResponse.withToken("access " + (number + 1))
                .tokenType(TokenType.BEARER)
                .expiresIn(GOOD_FOR.toSeconds())
                .refreshToken("refresh " + (number + 1))
                .additionalParameters(Map.of("id_token", "identity-" + (number + 1)))
                .build();
    }

    private AccessTokens console(OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals) {
        return console(renewals, this::now);
    }

    private AccessTokens console(
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals, SystemClock clock) {
        TokenStore tokens = new TokenStore(database, new Cipher(SETTINGS.keys()), clock, SETTINGS);
        return new AccessTokens(tokens, provider, renewals, clock);
    }

    @Test
    void renewsOnceForManyCallsOnTwoReplicas() throws Exception {
        List<AccessTokens> consoles = List.of(console(this::give), console(this::give));
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 1; round <= 20; round++) {
                left(Duration.ofSeconds(-1));
                CountDownLatch together = new CountDownLatch(1);
                List<Future<String>> answers = new ArrayList<>();
                for (int call = 0; call < 10; call++) {
                    AccessTokens console = consoles.get(call % 2);
                    answers.add(calls.submit(() -> {
                        together.await();
                        return console.of(session);
                    }));
                }
                together.countDown();
                for (Future<String> answer : answers) {
                    assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("access " + round);
                }
                assertThat(given).hasValue(round);
            }
        }
    }

    /** The other replica has renewed them after this one has looked at them, and before it claims them. */
    @Test
    void takesNoTokenThatWasRenewedMeanwhile() {
        left(Duration.ofSeconds(-1));
        AccessTokens other = console(this::give);
        AtomicInteger looks = new AtomicInteger();
        AccessTokens slow = console(this::give, () -> {
            if (looks.incrementAndGet() == 3) {
                other.of(session);
            }
            return now();
        });

        assertThat(slow.of(session)).isEqualTo("access 1");
        assertThat(given).hasValue(1);
    }

    /** The provider has given new ones, and whoever asked has ended before they were kept. */
    @Test
    void asksToSignInAgainWhereARenewalWasLost() {
        left(Duration.ofSeconds(20));
        AccessTokens dying = console(request -> {
            give(request);
            throw new StackOverflowError("the end of a process");
        });
        AccessTokens other = console(this::give);
        assertThatThrownBy(() -> dying.of(session)).isInstanceOf(StackOverflowError.class);

        assertThat(other.of(session)).isEqualTo("access 0");
        ahead.set(Duration.ofSeconds(21));
        assertThatThrownBy(() -> other.of(session)).isInstanceOf(SignedOut.class);
        // And at once, however often: there is nothing more to try.
        assertThatThrownBy(() -> other.of(session)).isInstanceOf(SignedOut.class);
        assertThat(kept()).isNull();
        assertThat(given).hasValue(1);
    }

    @Test
    void goesOnWithWhatIsLeftWhileTheProviderIsAway() {
        left(Duration.ofSeconds(20));
        AtomicInteger asked = new AtomicInteger();
        AccessTokens alone = console(request -> {
            asked.incrementAndGet();
            throw new OAuth2AuthorizationException(new OAuth2Error("server_error"));
        });

        assertThat(alone.of(session)).isEqualTo("access 0");
        assertThat(alone.of(session)).isEqualTo("access 0");
        assertThat(asked).hasValue(2);
        assertThat(console(this::give).of(session)).isEqualTo("access 1");
    }

    /** There are providers to whom one that was replaced is none. */
    @Test
    void signsOutByTheIdTokenThatCameWithTheLastRenewal() throws Exception {
        for (int renewal = 1; renewal <= 2; renewal++) {
            left(Duration.ofSeconds(-1));
            console(this::give).of(session);
        }

        assertThat(signedOut()).startsWith("/end?").contains("id_token_hint=identity-2");
        assertThat(kept()).isNull();
    }

    @Test
    void signsOutByTheIdTokenBeforeWhereARenewalGivesNone() throws Exception {
        left(Duration.ofSeconds(-1));
        console(request -> OAuth2AccessTokenResponse.withResponse(give(request))
                        .additionalParameters(Map.of())
                        .build())
                .of(session);

        assertThat(signedOut()).contains("id_token_hint=identity-0");
    }

    /** Where the browser of the person is sent. */
    private String signedOut() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        SignOut signOut =
                new SignOut(console(this::give), new InMemoryClientRegistrationRepository(provider), SETTINGS);
        signOut.logout(request, answer, lan);
        signOut.onLogoutSuccess(request, answer, lan);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    @Test
    void keepsNoTokenInClear() {
        Document document = Objects.requireNonNull(kept());
        String[] tokens = {"access 0", "refresh 0", "identity-0"};
        assertThat(document.toJson()).doesNotContain(tokens);
        for (String member : List.of("access", "refresh", "identity")) {
            assertThat(new String(document.get(member, Binary.class).getData(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(tokens);
        }
    }

    private Instant now() {
        return Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** So much is left of the token that is kept. */
    private void left(Duration time) {
        database.updateFirst(new Query(), Update.update("until", Date.from(now().plus(time))), "tokens");
    }

    private @Nullable Document kept() {
        return database.findOne(new Query(), Document.class, "tokens");
    }
}
