package vn.dondoc.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who makes a call, as a valid token says.
 *
 * @param client the application
 * @param subject whose hands it is in; for a machine client its own name
 */
record Caller(String client, String subject) {

    /** The caller of this thread's call; none without a valid token. */
    static @Nullable Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken valid) {
            String subject = valid.getToken().getSubject();
            String client = valid.getToken().getClaimAsString("azp");
            String known = client == null ? subject : client;
            return known == null ? null : new Caller(known, subject == null ? known : subject);
        }
        return null;
    }

    /** One name for one purse of calls: two people do not share what an application may do. */
    String purse() {
        return client + "/" + subject;
    }
}
