package vn.dondoc.launcher.operations;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus' own checker. On CI it has to be there; elsewhere the checks are left out with a word on how to get it. */
final class Promtool {
    private static final String HOW = "No promtool: apt-get install prometheus brings it.";

    private Promtool() {}

    /**
     * Runs it in a folder.
     *
     * @return what it printed
     * @throws AssertionError if it is not content
     */
    static String run(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(find().toString()));
        command.addAll(List.of(words));
        Process checker = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return checker.waitFor() == 0 ? said : fail(said);
    }

    private static Path find() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> System.getenv("CI") == null ? abort(HOW) : fail(HOW));
    }
}
