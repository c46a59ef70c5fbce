package vn.dondoc.deploy.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A container of the composed platform.
 *
 * @param settings with what it takes from the shared keys
 */
record Container(String name, JsonNode settings) {
    /** The root, which all paths in the file are relative to. */
    static final Path ROOT = Path.of("..");

    static Stream<Container> all() {
        return file().required("services").propertyStream().map(one -> new Container(one.getKey(), one.getValue()));
    }

    /** All of it. */
    static JsonNode file() {
        try {
            return JsonMapper.shared()
                    .valueToTree(new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What prepares another one, and ends. */
    boolean isDoneOnce() {
        return settings.at("/restart").asString().equals("on-failure");
    }

    /** The memory that it may take. */
    int megabytes() {
        String limit = settings.at("/mem_limit").asString();
        int size = Integer.parseInt(limit.substring(0, limit.length() - 1));
        return limit.endsWith("g") ? size * 1024 : size;
    }

    /** Files and folders of ours that it sees. */
    List<String> mounted() {
        return settings.at("/volumes")
                .valueStream()
                .map(volume -> volume.asString().split(":")[0])
                .filter(source -> source.startsWith("./"))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
