package vn.dondoc.messaging.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that nobody but their owner opens, whatever the process would give to others. */
public final class OwnersOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnersOnly() {}

    /** Makes the folder if it is not there, and closes it before anything is in it. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder);
    }

    /** Makes a file and closes it before anything is in it. */
    public static void file(Path file) throws IOException {
        Files.createFile(file);
        close(file);
    }

    /** Closes all that is there, from the top downwards. */
    public static void tree(Path top) throws IOException {
        List<Path> all;
        try (Stream<Path> content = Files.walk(top)) {
            all = content.toList();
        }
        for (Path path : all) {
            close(path);
        }
    }

    private static void close(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.isDirectory(path) ? FOLDER : FILE);
        }
    }
}
