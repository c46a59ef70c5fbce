package vn.dondoc.chassis.identity.web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose tokens are good: those of an issuer whose keys nobody could have exchanged on the way. */
@Configuration(proxyBeanMethods = false)
public class IssuerConfiguration {
    /** The name of the SSL bundle with the authority of the issuer, where the JVM does not know it. */
    private static final String BUNDLE = "identity";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer issuerKeys(
            @Value("${dondoc.identity.issuer}") URI issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URI address,
            SslBundles bundles)
            throws MalformedURLException {
        requireTls(issuer);
        requireTls(address);
        IssuerKeys keys = new IssuerKeys(address, tls(bundles));
        return decoder -> decoder.jwtProcessorCustomizer(
                processor -> processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys)));
    }

    private static void requireTls(URI address) {
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
            throw new IllegalStateException("Tokens and keys would travel unprotected: " + address
                    + " must begin with https, unless it is on this machine.");
        }
    }

    private static @Nullable SSLSocketFactory tls(SslBundles bundles) {
        return bundles.getBundleNames().contains(BUNDLE)
                ? bundles.getBundle(BUNDLE).createSslContext().getSocketFactory()
                : null;
    }
}
