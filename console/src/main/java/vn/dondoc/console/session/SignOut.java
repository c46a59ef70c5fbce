package vn.dondoc.console.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Ends the session here, and then at the provider, who is told which one by the newest ID token: some no longer know one that
 * a renewal has replaced.
 */
final class SignOut implements LogoutHandler, LogoutSuccessHandler {
    private static final String NEWEST = SignOut.class.getName();

    private final AccessTokens tokens;
    private final OidcClientInitiatedLogoutSuccessHandler provider;

    SignOut(AccessTokens tokens, ClientRegistrationRepository providers, SignInSettings settings) {
        this.tokens = tokens;
        provider = new OidcClientInitiatedLogoutSuccessHandler(providers);
        provider.setPostLogoutRedirectUri(settings.address() + "/");
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        tokens.forget(request.getSession(false)).ifPresent(token -> request.setAttribute(NEWEST, token));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException, ServletException {
        provider.onLogoutSuccess(
                request, response, request.getAttribute(NEWEST) instanceof String token ? with(token, who) : who);
    }

    /** The same person, as the library wants to be told of a token. */
    private static @Nullable Authentication with(String token, @Nullable Authentication who) {
        if (!(who instanceof OAuth2AuthenticationToken signedIn)
                || !(signedIn.getPrincipal() instanceof OidcUser user)) {
            return who;
        }
        OidcIdToken first = user.getIdToken();
        OidcIdToken newest = new OidcIdToken(token, first.getIssuedAt(), first.getExpiresAt(), first.getClaims());
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(user.getAuthorities(), newest),
                signedIn.getAuthorities(),
                signedIn.getAuthorizedClientRegistrationId());
    }
}
