package vn.dondoc.chassis.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;

/**
 * The identity of something that a call creates. With an {@code Idempotency-Key} the id is computed from the client and
 * the key, so a call that is repeated finds what the first one made.
 *
 * @param id of the new thing
 * @param fingerprint hash of the body, to be kept with it
 */
public record IdempotentId(String id, String fingerprint) {
    private static final int MAX_KEY = 256;

    /** Computes creations. */
    @Component
    public static final class Factory {
        private final JsonMapper json;

        Factory(JsonMapper json) {
            this.json = json;
        }

        /** @throws Refusal 400 if the key is too long */
        public IdempotentId of(Caller caller, @Nullable String key, Object body) {
            String fingerprint = hash(json.writeValueAsString(body));
            if (key == null || key.isBlank()) {
                return new IdempotentId(UuidCreator.getTimeOrderedEpoch().toString(), fingerprint);
            }
            if (key.length() > MAX_KEY) {
                throw new Refusal(Kind.UNREADABLE, "bad-idempotency-key", MAX_KEY);
            }
            String name = caller.client() + "|" + key;
            return new IdempotentId(UuidCreator.getNameBasedSha1(name).toString(), fingerprint);
        }
    }

    /**
     * Requires that what the key has made before was asked for with the same body.
     *
     * @throws Refusal 422 if the body was another
     */
    public void requireSame(String storedFingerprint) {
        if (!storedFingerprint.equals(fingerprint)) {
            throw new Refusal(Kind.INVALID, "idempotency-key-reused");
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
