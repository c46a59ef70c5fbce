package vn.dondoc.directive.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.MimeType;

/**
 * A document as it was sent, not in memory yet.
 *
 * @param mediaType what the sender calls it
 * @param fileName of a file, which is kept when it could be read; none for a mere text
 */
public record Sent(
        InputStreamSource content,
        @Nullable MimeType mediaType,
        @Nullable String fileName) {

    /**
     * One byte more than is allowed is enough to refuse it. In small pieces: of what is read from a file at once, the thread
     * keeps a copy outside the heap.
     */
    public byte[] bytes() {
        try (InputStream in = new BufferedInputStream(content.getInputStream())) {
            return in.readNBytes(Intake.MAX_FILE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
