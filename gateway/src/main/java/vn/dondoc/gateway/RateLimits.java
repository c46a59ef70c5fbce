package vn.dondoc.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.dondoc.gateway.Limits.Quota;

/**
 * Counts the calls of each client, of each session at the pages for people, and of each address that has neither; this
 * replica's share of them only.
 */
@Component
final class RateLimits {
    /** One home or office has all of the addresses that begin with these bytes. */
    private static final int IPV6_NETWORK = 8;

    /** Longer than people look at a page: until then a session needs nobody to vouch for it anew. */
    private static final Duration KNOWN = Duration.ofHours(1);

    private final Limits limits;
    private final Cache<String, Bucket> clients;
    private final Cache<String, Bucket> sessions;
    private final Cache<String, Bucket> addresses;

    /**
     * What became of a call.
     *
     * @param passes whether it may go on
     * @param fields what to tell the caller: the policy, what is left of it and, if it may not go on, when to come again
     */
    record Verdict(boolean passes, HttpHeaders fields) {}

    RateLimits(Limits limits) {
        this.limits = limits;
        clients = buckets(limits, limits.longestWindow());
        sessions = buckets(limits, KNOWN);
        addresses = buckets(limits, limits.longestWindow());
    }

    /** Counts a call of whoever makes it. */
    Verdict count(HttpServletRequest request) {
        Caller caller = Caller.current();
        if (caller != null) {
            return take("client", limits.of(caller.client()), clients, caller.purse());
        }
        String session = session(request);
        return session != null && sessions.getIfPresent(session) != null
                ? take("session", limits.session(), sessions, session)
                : take("address", limits.address(), addresses, network(request.getRemoteAddr()));
    }

    /**
     * From now on the call's session, if it names one, counts for itself: somebody is signed in there. Until then it counts
     * as none does, so that nobody gains by making up sessions.
     */
    void know(HttpServletRequest request) {
        String session = session(request);
        if (session != null) {
            sessions.get(session, _ -> bucket(limits.session()));
        }
    }

    /** A name for the session from which nobody learns what opens it. Of two, it is not known which the pages will take. */
    private @Nullable String session(HttpServletRequest request) {
        List<String> named = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(limits.cookie()))
                .map(Cookie::getValue)
                .toList();
        return named.size() == 1 ? HexFormat.of().formatHex(sha256(named.getFirst())) : null;
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many addresses are kept in mind. */
    long strangers() {
        addresses.cleanUp();
        return addresses.estimatedSize();
    }

    private static Verdict take(String policy, Quota quota, Cache<String, Bucket> buckets, String caller) {
        ConsumptionProbe probe = buckets.get(caller, _ -> bucket(quota)).tryConsumeAndReturnRemaining(1);
        HttpHeaders fields = new HttpHeaders();
        fields.set(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(policy, quota.calls(), quota.window().toSeconds()));
        fields.set(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(policy, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            fields.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(probe.getNanosToWaitForRefill())));
        }
        return new Verdict(probe.isConsumed(), fields);
    }

    private static Bucket bucket(Quota quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota.calls()).refillGreedy(quota.calls(), quota.window()))
                .build();
    }

    private static Cache<String, Bucket> buckets(Limits limits, Duration kept) {
        return Caffeine.newBuilder()
                .maximumSize(limits.callers())
                .expireAfterAccess(kept)
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    private static String network(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address long6
                ? HexFormat.of().formatHex(long6.getAddress(), 0, IPV6_NETWORK)
                : address;
    }
}
