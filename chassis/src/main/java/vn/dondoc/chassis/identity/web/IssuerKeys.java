package vn.dondoc.chassis.identity.web;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.health.HealthStatus;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys. A token names its key, and whoever calls can name any: one that is not known has the keys
 * read again, but twice in ten seconds at most; what is known goes on meanwhile.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int BYTES = 1 << 18;

    private final JWKSource<SecurityContext> keys;
    private volatile boolean away;

    /**
     * @param address where the issuer publishes them
     * @param tls whom to believe there; as the JVM does where there is none
     */
    IssuerKeys(URI address, @Nullable SSLSocketFactory tls) throws MalformedURLException {
        keys = JWKSourceBuilder.create(
                        address.toURL(),
                        new DefaultResourceRetriever(
                                (int) CONNECT.toMillis(), (int) ANSWER.toMillis(), BYTES, false, tls))
                .cache(FRESH.toMillis(), CONNECT.plus(ANSWER).toMillis())
                .refreshAheadCache(false)
                .rateLimited(AGAIN.toMillis())
                .healthReporting(report -> away = report.getHealthStatus() == HealthStatus.NOT_HEALTHY)
                .build();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return keys.get(selector, context);
        } catch (RateLimitReachedException e) {
            if (away) {
                throw e;
            }
            // They have just been read: nobody has published this one.
            return List.of();
        }
    }
}
