package vn.dondoc.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret is empty, also where the program that makes them fails. */
class SecretsTest {

    @TempDir
    Path folder = Path.of("");

    private record Said(int status, String words) {}

    @Test
    void areAllThere() throws Exception {
        assertThat(make(real()).status()).isZero();
        assertThat(files())
                .hasSizeGreaterThan(25)
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "exit 0"})
    void areNotMadeByAProgramThatGivesNothing(String broken) throws Exception {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path openssl = programs.resolve("openssl");
        Files.writeString(
                openssl, "#!/bin/bash\n[ \"$1\" = rand ] && " + broken + "\nPATH=${PATH#*:} exec openssl \"$@\"\n");
        assertThat(openssl.toFile().setExecutable(true)).isTrue();

        assertThat(make(programs + ":" + real()).status()).isNotZero();
        assertThat(folder.resolve("made/mongo/operator")).doesNotExist();

        // Nothing of it is taken for done.
        assertThat(make(real()).status()).isZero();
        assertThat(files()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity/operator", "mongo/task-service", "mongo/keyfile", "grafana/operator"})
    void anEmptyOneThatIsThereIsAnError(String secret) throws Exception {
        Path empty = folder.resolve("made").resolve(secret);
        Files.createDirectories(empty.getParent());
        Files.createFile(empty);

        Said said = make(real());
        assertThat(said.status()).isNotZero();
        assertThat(said.words()).contains(secret + " holds no ");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("made"))) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
    }

    private static String real() {
        return System.getenv("PATH");
    }

    private Said make(String path) throws Exception {
        ProcessBuilder command =
                new ProcessBuilder("bash", "secrets", folder.resolve("made").toString());
        command.environment().put("PATH", path);
        Process process = command.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes());
        return new Said(process.waitFor(), words);
    }
}
