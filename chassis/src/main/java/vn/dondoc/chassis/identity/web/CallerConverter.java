package vn.dondoc.chassis.identity.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.chassis.identity.Caller;

/** From a checked token to the caller: a person's roles, or a machine client's scopes, say what may be done. */
final class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {
    private static final String MACHINE = "integrator";

    private final AccessSettings access;

    CallerConverter(AccessSettings access) {
        this.access = access;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Caller caller = caller(token);
        JwtAuthenticationToken authentication = new JwtAuthenticationToken(
                token, AuthorityUtils.createAuthorityList(caller.permissions()), caller.client());
        authentication.setDetails(caller);
        return authentication;
    }

    private Caller caller(Jwt token) {
        List<String> roles = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
        Set<String> permissions = new HashSet<>();
        for (String role : roles) {
            permissions.addAll(role.equals(MACHINE) ? scopes(token) : access.of(role));
        }
        String subject = Objects.requireNonNullElse(token.getSubject(), "?");
        String client = Objects.requireNonNullElse(token.getClaimAsString("azp"), subject);
        boolean machine = roles.contains(MACHINE);
        return new Caller(
                client.equals(subject) ? client : client + "/" + subject,
                machine ? client : subject,
                machine ? null : token.getClaimAsString("unit"),
                Set.copyOf(permissions));
    }

    private static Set<String> scopes(Jwt token) {
        Object scope = token.getClaim("scope");
        return scope instanceof String words
                ? Set.of(words.trim().split("\\s+"))
                : Set.copyOf(Objects.requireNonNullElse(token.getClaimAsStringList("scope"), List.of()));
    }
}
