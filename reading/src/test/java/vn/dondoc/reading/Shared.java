package vn.dondoc.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real documents that are no part of the project: they stand beside it where it is developed. */
final class Shared {
    private static final Path DIRECTIVES = Path.of("../../shared/directives");

    private Shared() {}

    static Path file(String name) {
        Assumptions.assumeTrue(Files.isDirectory(DIRECTIVES), "No real documents beside the project");
        return DIRECTIVES.resolve(name);
    }

    static List<Path> texts(String folder) throws IOException {
        try (Stream<Path> files = Files.list(file(folder))) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    static String text(String folder, String beginning) throws IOException {
        for (Path path : texts(folder)) {
            if (path.getFileName().toString().startsWith(beginning)) {
                return Files.readString(path);
            }
        }
        throw new IOException("No text " + beginning);
    }
}
