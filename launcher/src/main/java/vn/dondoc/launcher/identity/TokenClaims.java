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
        JwtClaimsSet.Builder claims = context.getClaims();
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (access) {
            claims.audience(List.of("dondoc"));
            claims.claim("azp", context.getRegisteredClient().getClientId());
        }
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            ofPerson(claims, Objects.requireNonNull(context.getPrincipal()), access);
        } else if (access) {
            claims.claim("roles", List.of("integrator"));
            if (context.getAuthorizedScopes().isEmpty()) {
                // Who asks for no scope in particular gets what the client may have.
                claims.claim("scope", context.getRegisteredClient().getScopes());
            }
        }
    }

    /** The same id in all tokens of a person; role and unit are for the services alone. */
    private static void ofPerson(JwtClaimsSet.Builder claims, Authentication signedIn, boolean access) {
        DemoPerson person = DemoPerson.valueOf(signedIn.getName().toUpperCase(Locale.ROOT));
        claims.subject(person.id());
        claims.claim("name", person.fullName());
        if (access) {
            claims.claim("roles", List.of(person.role()));
            claims.claim("unit", person.unit());
        }
    }
}
