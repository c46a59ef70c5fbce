package vn.dondoc.launcher.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that goes with the replay, unless somebody has to look into it afterwards. */
public final class TemporaryFolder {

    private final Path path;
    private volatile boolean kept;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    public static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("dondoc-replay-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    /** It will not be deleted. */
    public void keep() {
        kept = true;
    }

    /** Deletes it with all that is in it. */
    public void delete() {
        if (kept) {
            return;
        }
        try (Stream<Path> content = Files.walk(path)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
