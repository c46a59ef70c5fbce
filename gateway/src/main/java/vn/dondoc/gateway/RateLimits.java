package vn.dondoc.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.dondoc.gateway.Limits.Quota;

/** Counts the calls of each client, and of each address that has no valid token; this replica's share of them only. */
@Component
final class RateLimits {
    /** One home or office has all of the addresses that begin with these bytes. */
    private static final int IPV6_NETWORK = 8;

    private final Limits limits;
    private final Cache<String, Bucket> clients;
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
        clients = buckets(limits);
        addresses = buckets(limits);
    }

    /** Counts a call of whoever makes it. */
    Verdict count(HttpServletRequest request) {
        Caller caller = Caller.current();
        return caller == null
                ? take("address", limits.address(), addresses, network(request.getRemoteAddr()))
                : take("client", limits.of(caller.client()), clients, caller.purse());
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

    private static Cache<String, Bucket> buckets(Limits limits) {
        return Caffeine.newBuilder()
                .maximumSize(limits.callers())
                .expireAfterAccess(limits.longestWindow())
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
