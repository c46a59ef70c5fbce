package vn.dondoc.console.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.console.api.Away;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.People;

/** Who is signed in, and what may be offered to them. */
@Component
final class Viewers {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration KNOWN = Duration.ofHours(1);
    private static final int MANY = 10_000;

    private final People people;
    private final SystemClock clock;
    private final Cache<String, Seen> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(MANY).build();

    Viewers(People people, SystemClock clock) {
        this.people = people;
        this.clock = clock;
    }

    private record Seen(Me me, Instant at) {}

    /**
     * While nobody can say what the person may do, a page offers what they could do a while ago, or nothing; what they ask for
     * may work all the same.
     */
    Me of(OidcUser user) {
        Seen seen = known.getIfPresent(user.getName());
        if (seen != null && clock.instant().isBefore(seen.at().plus(FRESH))) {
            return seen.me();
        }
        try {
            Me me = people.me();
            known.put(user.getName(), new Seen(me, clock.instant()));
            return me;
        } catch (Away e) {
            if (seen != null) {
                return seen.me();
            }
            String name = Objects.requireNonNullElse(user.getFullName(), user.getName());
            return new Me(user.getName(), name, null, null, Set.of(), Set.of(), false);
        }
    }
}
