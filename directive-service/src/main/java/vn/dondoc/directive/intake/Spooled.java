package vn.dondoc.directive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamSource;

/** What was sent, on the disk until somebody has time for it; gone when it is closed, or with the process. */
public final class Spooled implements InputStreamSource, AutoCloseable {
    private final FileChannel file;

    private Spooled(FileChannel file) {
        this.file = file;
    }

    /** Takes all of it down; nothing is left if that fails. */
    public static Spooled of(InputStream sent) throws IOException {
        Path path = Files.createTempFile("dondoc-", ".sent");
        FileChannel file;
        try {
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        Spooled spooled = new Spooled(file);
        try {
            sent.transferTo(Channels.newOutputStream(file));
        } catch (IOException | RuntimeException | Error e) {
            spooled.close();
            throw e;
        }
        return spooled;
    }

    /** From its beginning; one at a time. */
    @Override
    public InputStream getInputStream() throws IOException {
        return Channels.newInputStream(file.position(0));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
