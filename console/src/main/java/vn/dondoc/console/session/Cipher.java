package vn.dondoc.console.session;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what is kept, by AES-256-GCM: the first key encrypts, each reads. */
final class Cipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * With keys in Base64.
     *
     * @throws IllegalStateException if there is none, or one that is no key
     */
    Cipher(List<String> keys) {
        this.keys = keys.stream().map(Cipher::key).toList();
        if (this.keys.isEmpty()) {
            throw new IllegalStateException("dondoc.sign-in.keys: none");
        }
    }

    private static SecretKey key(String written) {
        byte[] bytes = Base64.getDecoder().decode(written.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("dondoc.sign-in.keys: a key has " + KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** The nonce, and behind it what was encrypted. */
    byte[] encrypt(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(javax.crypto.Cipher.ENCRYPT_MODE, keys.getFirst(), nonce);
            byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, kept, NONCE_BYTES);
            return kept;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was encrypted; empty if somebody changed it, or its key is gone. */
    Optional<byte[]> decrypt(byte[] kept) {
        return keys.stream().flatMap(key -> decrypt(kept, key).stream()).findFirst();
    }

    private static Optional<byte[]> decrypt(byte[] kept, SecretKey key) {
        if (kept.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(javax.crypto.Cipher.DECRYPT_MODE, key, Arrays.copyOf(kept, NONCE_BYTES))
                    .doFinal(kept, NONCE_BYTES, kept.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static javax.crypto.Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        var cipher = javax.crypto.Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
