package vn.dondoc.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file, or a folder with all that is in it. */
final class FileTree {

    private FileTree() {}

    /** Copies what is there, but for files that are there already. */
    static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        for (Path path : all(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    static void delete(Path tree) throws IOException {
        for (Path path : all(tree).reversed()) {
            Files.delete(path);
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static List<Path> all(Path tree) throws IOException {
        try (Stream<Path> content = Files.walk(tree)) {
            return content.sorted().toList();
        }
    }
}
