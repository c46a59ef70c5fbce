package vn.dondoc.console.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Away;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.People;

/** Who is signed in, and what may be offered to them. */
@Component
final class Viewers {
    private static final Duration KNOWN = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private final People people;
    private final Cache<String, Me> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(MANY).build();

    Viewers(People people) {
        this.people = people;
    }

    /** While nobody can say what the person may do, a page offers nothing; what they ask for may work all the same. */
    Me of(OidcUser user) {
        try {
            return known.get(user.getName(), id -> people.me());
        } catch (Away e) {
            String name = Objects.requireNonNullElse(user.getFullName(), user.getName());
            return new Me(user.getName(), name, null, null, Set.of(), Set.of(), false);
        }
    }
}
