package vn.dondoc.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Commands of the system, for tests that cannot do without. Where one is missing the test is left out, with a word on how to
 * get it; where {@code DONDOC_REQUIRE_TOOLS} is {@code true}, as on CI, it fails.
 */
public final class Tools {

    private final List<Path> folders;
    private final boolean required;

    /**
     * @param folders where to look, in this order
     * @param required whether a missing one fails the test
     */
    Tools(List<Path> folders, boolean required) {
        this.folders = folders;
        this.required = required;
    }

    /**
     * Finds a command on the path.
     *
     * @param source what brings it, such as {@code apt-get install prometheus}
     */
    public static Path find(String name, String source) {
        List<Path> path = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new Tools(path, Boolean.parseBoolean(System.getenv("DONDOC_REQUIRE_TOOLS"))).findHere(name, source);
    }

    Path findHere(String name, String source) {
        String missing = "No " + name + ": " + source + " brings it.";
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> required ? Assertions.fail(missing) : Assumptions.abort(missing));
    }
}
