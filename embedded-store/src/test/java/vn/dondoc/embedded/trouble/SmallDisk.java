package vn.dondoc.embedded.trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own in memory, of a given size; needs the right to mount. */
final class SmallDisk implements AutoCloseable {

    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    static SmallDisk ofMegabytes(int size) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("disk");
        boolean mounted = call("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", root.toString());
        Assumptions.assumeTrue(mounted, "not run: this user may not mount a file system of a limited size");
        return new SmallDisk(root);
    }

    Path folder() {
        return root.resolve("store");
    }

    Path root() {
        return root;
    }

    void forbidWriting() throws IOException, InterruptedException {
        if (!call("mount", "-o", "remount,ro", root.toString())) {
            throw new IOException("not made read-only: " + root);
        }
    }

    private static boolean call(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            call("umount", root.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(root);
    }
}
