package vn.dondoc.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is one way into the chain and none out of it. */
class OneWayTest {
    private static final Pattern USE = Pattern.compile("\\bsealed\\s*\\.\\s*(\\w+)\\(");

    @Test
    void nothingElseNamesTheCollection() throws IOException {
        List<Path> naming;
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            naming = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(OneWayTest::sources)
                    .filter(source -> read(source).contains("\"audit\""))
                    .map(Path::getFileName)
                    .toList();
        }
        assertThat(naming).containsExactly(Path.of("Trail.java"));
    }

    @Test
    void theTrailReadsItAndAppendsToIt() {
        String trail = read(Path.of("src/main/java/vn/dondoc/chassis/audit/Trail.java"));
        assertThat(USE.matcher(trail).results().map(MatchResult::group).map(use -> use.replaceAll("\\W|sealed", "")))
                .containsOnly("find", "insertMany");
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
