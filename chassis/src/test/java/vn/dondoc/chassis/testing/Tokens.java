package vn.dondoc.chassis.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An issuer of its own: really signed tokens, and its public key where the services fetch it. */
public final class Tokens {
    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "dondoc";

    private static final RSAKey KEY = key();
    private static final AtomicInteger READS = new AtomicInteger();
    private static final HttpServer JWKS = serve();

    private Tokens() {}

    public static String jwks() {
        return "http://localhost:" + JWKS.getAddress().getPort() + "/jwks";
    }

    /** A person's token: role clerk, leader, officer or admin, and the code of the person's unit. */
    public static String person(String role, String unit) {
        return token(claims -> claims.subject(role + "-" + unit)
                .claim("azp", "console")
                .claim("name", role + " " + unit)
                .claim("roles", List.of(role))
                .claim("unit", unit));
    }

    /** A machine client's token with these scopes, separated by spaces. */
    public static String machine(String client, String scopes) {
        return token(claims -> claims.subject(client)
                .claim("azp", client)
                .claim("roles", List.of("integrator"))
                .claim("scope", scopes));
    }

    /** A clerk's token whose header names this key, which nobody has published. */
    public static String naming(String key) {
        return token(new RSAKey.Builder(KEY).keyID(key).build(), claims -> claims.claim("roles", List.of("clerk")));
    }

    /** How often the keys were asked for. */
    public static int reads() {
        return READS.get();
    }

    /** A token as good as any until the claims are bent. */
    public static String token(Consumer<JWTClaimsSet.Builder> bend) {
        return token(KEY, bend);
    }

    private static String token(RSAKey key, Consumer<JWTClaimsSet.Builder> bend) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
        bend.accept(claims);
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For MockMvc: {@code get("/api/v1/tasks").with(bearer(token))}. */
    public static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        byte[] body = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                READS.incrementAndGet();
                exchange.getResponseHeaders().add(HttpHeaders.CONTENT_TYPE, "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (exchange) {
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
