package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Nothing lies about that no kustomization takes, and none takes what is not there. */
class FilesTest {
    private static final String LIST = "kustomization.yaml";

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(Manifests.FOLDER)) {
            return files.filter(file -> file.endsWith(LIST)).map(Path::getParent).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void takesEveryFileBesideIt(Path folder) throws IOException {
        JsonNode kustomization = Manifests.in(folder.resolve(LIST)).objects().getFirst();
        List<String> taken = Stream.of(
                        kustomization.at("/resources").valueStream().map(JsonNode::asString),
                        kustomization
                                .at("/patches")
                                .valueStream()
                                .flatMap(
                                        patch -> patch.optional("path").stream().map(JsonNode::asString)))
                .flatMap(names -> names)
                .filter(name -> name.endsWith(".yaml"))
                .toList();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(LIST)))
                    .containsExactlyInAnyOrderElementsOf(taken);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isOfObjectsThatSayWhatTheyAre(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.flatMap(file -> Manifests.in(file).objects().stream()))
                    .isNotEmpty()
                    .allSatisfy(object -> {
                        assertThat(object.at("/apiVersion").asString()).isNotEmpty();
                        assertThat(object.at("/kind").asString()).isNotEmpty();
                    });
        }
    }
}
