package vn.dondoc.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Signs tokens with a key made for the test, and serves the public half of it. */
final class Issuer {
    static final String NAME = "https://identity.example/identity/realms/dondoc";

    private final RSAKey key = key("test");
    private final AtomicReference<JWKSet> published = new AtomicReference<>(new JWKSet(key));
    private final AtomicInteger reads = new AtomicInteger();
    private final Neighbour keys = new Neighbour("keys");

    Issuer() {
        keys.answers(exchange -> {
            reads.incrementAndGet();
            Neighbour.say(
                    exchange,
                    200,
                    "application/json",
                    published.get().toPublicJWKSet().toString());
        });
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often the keys were asked for. */
    int reads() {
        return reads.get();
    }

    /** A token of a key that is published from now on, beside the others. */
    String tokenOfANewKey() {
        RSAKey another = key("another");
        published.set(new JWKSet(List.of(key, another)));
        return token(another, claims -> claims);
    }

    /** A token whose header names this key; nobody has published it. */
    String tokenNaming(String id) {
        return token(new RSAKey.Builder(key).keyID(id).build(), claims -> claims);
    }

    URI jwks() {
        return keys.address().resolve("/jwks");
    }

    String token() {
        return token(claims -> claims);
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(key, change);
    }

    private static String token(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience("dondoc")
                .subject("hoa")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
