package vn.dondoc.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.SystemClock;

/**
 * The access token of the person who calls. It is renewed unseen a little before it ends, once, whichever of a session's calls
 * and of the replicas comes first: the others go on with what is left of the old one, or wait.
 */
@Component
public final class AccessTokens implements OAuth2AuthorizedClientRepository {
    private static final String ID = AccessTokens.class.getName();
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(30);
    /** Whoever has not renewed them by then never will: longer than the provider is waited for. */
    private static final Duration RENEWAL = Duration.ofSeconds(15);

    private static final Duration PATIENCE = RENEWAL.plusSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final TokenStore store;
    private final ClientRegistration provider;
    private final SystemClock clock;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals;

    AccessTokens(
            TokenStore store,
            ClientRegistration provider,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals,
            SystemClock clock) {
        this.store = store;
        this.provider = provider;
        this.renewals = renewals;
        this.clock = clock;
    }

    /**
     * A token that is good for a while.
     *
     * @throws SignedOut if there is none and none is to be had: the person has to sign in again
     */
    public String of(HttpSession session) {
        if (!(session.getAttribute(ID) instanceof String id)) {
            throw new SignedOut();
        }
        Instant patience = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(patience)) {
            TokenStore.Tokens tokens = store.find(id).orElseThrow(SignedOut::new);
            if (clock.instant().isBefore(tokens.until().minus(BEFORE_THE_END))) {
                return tokens.access();
            }
            if (store.claim(id, tokens, RENEWAL)) {
                return renew(id, tokens);
            }
            if (clock.instant().isBefore(tokens.until())) {
                return tokens.access();
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new SignedOut();
    }

    private String renew(String id, TokenStore.Tokens old) {
        if (old.refresh() == null) {
            store.remove(id, old);
            throw new SignedOut();
        }
        OAuth2AccessToken ending = new OAuth2AccessToken(TokenType.BEARER, old.access(), Instant.EPOCH, old.until());
        try {
            OAuth2AccessTokenResponse answer = renewals.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    provider, ending, new OAuth2RefreshToken(old.refresh(), Instant.EPOCH)));
            // A provider may give no new ID token with a renewal, and goes by the one before then.
            Object identity =
                    answer.getAdditionalParameters().getOrDefault(OidcParameterNames.ID_TOKEN, old.identity());
            store.put(id, tokens(answer.getAccessToken(), answer.getRefreshToken(), (String) identity));
            return answer.getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException e) {
            if (e.getError().getErrorCode().equals("invalid_grant")) {
                store.remove(id, old);
                throw new SignedOut();
            }
            // The provider is away: what is left of the old one is better than nothing.
            store.release(id);
            return old.access();
        }
    }

    private static TokenStore.Tokens tokens(
            OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, @Nullable String identity) {
        return new TokenStore.Tokens(
                access.getTokenValue(),
                refresh == null ? null : refresh.getTokenValue(),
                identity,
                Optional.ofNullable(access.getExpiresAt()).orElse(Instant.EPOCH));
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        String id = UUID.randomUUID().toString();
        String identity = principal.getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getTokenValue()
                : null;
        store.put(id, tokens(client.getAccessToken(), client.getRefreshToken(), identity));
        request.getSession().setAttribute(ID, id);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        forget(request.getSession(false));
    }

    /** Takes away the tokens of a session that ends; the ID token that was the newest of them is still good to say so. */
    Optional<String> forget(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ID) instanceof String id)) {
            return Optional.empty();
        }
        Optional<String> identity = store.find(id).map(TokenStore.Tokens::identity);
        store.remove(id);
        session.removeAttribute(ID);
        return identity;
    }

    /** Nobody asks for it: calls of the API take {@link #of}. */
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    /** The session is there, but no longer good for anything. */
    public static final class SignedOut extends RuntimeException {
        SignedOut() {
            super("No token, and none to be had");
        }
    }
}
