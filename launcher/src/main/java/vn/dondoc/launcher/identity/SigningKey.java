package vn.dondoc.launcher.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import vn.dondoc.messaging.operations.OwnersOnly;

/** The key that signs tokens, kept in the data folder so that a token outlives a restart; nobody but its owner reads it. */
final class SigningKey {

    private SigningKey() {}

    /**
     * Reads the key, or makes it.
     *
     * @param file a JWK with its private part
     */
    static RSAKey in(Path file) throws IOException, ParseException, JOSEException {
        if (Files.exists(file)) {
            OwnersOnly.tree(file);
            return RSAKey.parse(Files.readString(file));
        }
        RSAKey key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        OwnersOnly.file(draft);
        Files.writeString(draft, key.toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
