package vn.dondoc.launcher.identity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the services read in a token: audience, client, roles, the person's name and unit. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        JwtClaimsSet.Builder claims = context.getClaims();
        claims.audience(List.of("dondoc"));
        claims.claim("azp", context.getRegisteredClient().getClientId());
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            claims.claim("roles", List.of("integrator"));
            claims.claim("name", context.getRegisteredClient().getClientName());
            if (context.getAuthorizedScopes().isEmpty()) {
                // Who asks for no scope in particular gets what the client may have.
                claims.claim("scope", context.getRegisteredClient().getScopes());
            }
        } else {
            Authentication signedIn = Objects.requireNonNull(context.getPrincipal());
            DemoPerson person = DemoPerson.valueOf(signedIn.getName().toUpperCase(Locale.ROOT));
            claims.claim("roles", List.of(person.role()));
            claims.claim("unit", person.unit());
            claims.claim("name", person.fullName());
        }
    }
}
