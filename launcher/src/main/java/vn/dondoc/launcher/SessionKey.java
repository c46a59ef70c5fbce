package vn.dondoc.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import vn.dondoc.messaging.operations.OwnersOnly;

/** The key that encrypts sessions, kept in the data folder so that they outlive a restart; nobody but its owner reads it. */
final class SessionKey {
    private static final int BYTES = 32;

    private SessionKey() {}

    /**
     * Reads the key, or makes it.
     *
     * @return 32 bytes in Base64
     */
    static String in(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Path draft = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(draft);
                OwnersOnly.file(draft);
                Files.writeString(draft, Base64.getEncoder().encodeToString(key));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            OwnersOnly.tree(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
