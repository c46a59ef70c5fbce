package vn.dondoc.launcher.operations;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.testing.Tools;

/** Prometheus' own checker. */
final class Promtool {
    private Promtool() {}

    /**
     * Runs it in a folder.
     *
     * @return what it printed
     * @throws AssertionError if it is not content
     */
    static String run(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Tools.find("promtool", "apt-get install prometheus").toString()));
        command.addAll(List.of(words));
        Process checker = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return checker.waitFor() == 0 ? said : fail(said);
    }
}
