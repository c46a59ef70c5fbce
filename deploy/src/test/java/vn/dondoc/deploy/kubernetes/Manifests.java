package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.testing.Tools;

/** Objects of Kubernetes: as they are written in a file, and as kustomize puts them together. */
public record Manifests(List<JsonNode> objects) {
    public static final Path FOLDER = Path.of("kubernetes");
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Manifests in(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code kubectl apply -k} would send of a folder below {@link #FOLDER}. */
    static Manifests of(String folder) {
        return parse(output(List.of(
                Tools.find("kubectl", ".ci/run").toString(),
                "kustomize",
                FOLDER.resolve(folder).toString())));
    }

    static Manifests parse(String yaml) {
        return new Manifests(StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .<JsonNode>map(JSON::valueToTree)
                .toList());
    }

    /** What a command prints. */
    static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.at("/kind").asString().equals(kind));
    }

    public JsonNode the(String kind, String name) {
        return ofKind(kind)
                .filter(object -> object.at("/metadata/name").asString().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }
}
