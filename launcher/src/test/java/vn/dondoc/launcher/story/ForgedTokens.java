package vn.dondoc.launcher.story;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that differ from a good one in one respect each, made with the issuer's own key where that takes it. */
final class ForgedTokens {

    private static final long LATER = 3_600;

    private final RSAKey key;
    private final String issuer;

    ForgedTokens(Path signingKey, String issuer) throws IOException, ParseException {
        key = RSAKey.parse(Files.readString(signingKey));
        this.issuer = issuer;
    }

    /** A token in order: what the others are compared with. */
    String good() throws JOSEException {
        return signed(claims().build());
    }

    /** An officer's token in order, who is called like this. */
    String officer(String id, String name, String unit) throws JOSEException {
        return signed(claims().subject(id)
                .claim("azp", "dondoc-docs")
                .claim("scope", List.of("openid", "profile"))
                .claim("roles", List.of("officer"))
                .claim("name", name)
                .claim("unit", unit)
                .build());
    }

    /** The others, each by what is wrong with it. */
    Map<String, String> bad() throws JOSEException {
        Instant now = Instant.now();
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
        RSAKey impostor = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(
                "expired",
                signed(claims().expirationTime(Date.from(now.minusSeconds(LATER)))
                        .build()));
        tokens.put(
                "not valid yet",
                signed(claims().notBeforeTime(Date.from(now.plusSeconds(LATER))).build()));
        tokens.put("for another audience", signed(claims().audience("another").build()));
        tokens.put("for no audience", signed(claims().audience((String) null).build()));
        tokens.put("of another issuer", signed(claims().issuer(issuer + "/x").build()));
        tokens.put("of no algorithm", new PlainJWT(claims().build()).serialize());
        tokens.put(
                "HS256 with the public key",
                signed(JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()), key.getKeyID()));
        tokens.put("of an unknown key", signed(JWSAlgorithm.RS256, new RSASSASigner(stranger), stranger.getKeyID()));
        tokens.put(
                "of another key under the known id",
                signed(JWSAlgorithm.RS256, new RSASSASigner(impostor), key.getKeyID()));
        tokens.put(
                "of another algorithm of the right key",
                signed(JWSAlgorithm.RS512, new RSASSASigner(key), key.getKeyID()));
        tokens.put(
                "an ID token, for the application that asked",
                signed(claims().audience("dondoc-docs").claim("nonce", "n").build()));
        tokens.put("of a key that the token says where to find", naming(stranger));
        tokens.put("no token at all", "abc");
        return tokens;
    }

    private String naming(RSAKey stranger) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(stranger.getKeyID())
                        .jwk(stranger.toPublicJWK())
                        .jwkURL(URI.create("https://keys.example/jwks"))
                        .build(),
                claims().build());
        token.sign(new RSASSASigner(stranger));
        return token.serialize();
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("dondoc")
                .subject("dondoc-dashboards")
                .claim("azp", "dondoc-dashboards")
                .claim("roles", List.of("integrator"))
                .claim(
                        "scope",
                        List.of("tasks:read", "directives:read", "reports:read", "notifications:read", "units:all"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LATER)));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key), key.getKeyID(), claims);
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, String keyId) throws JOSEException {
        return signed(algorithm, signer, keyId, claims().build());
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, String keyId, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
