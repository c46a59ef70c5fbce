package vn.dondoc.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The agreement on one event. A producer's test asks what is wrong with a body that it emits; a consumer's test is fed
 * the example, and the example with a member that it does not know.
 */
public final class Contract {
    private static final String SCHEMA = ".schema.json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build()));

    private final String name;
    private final JsonNode document;
    private final Schema schema;

    private Contract(String name) {
        this.name = name;
        this.document = JSON.readTree(read(name + SCHEMA));
        this.schema = SCHEMAS.getSchema(document);
    }

    /** The agreement on the event with this simple name, for example {@code TaskAssigned}. */
    public static Contract of(String name) {
        return new Contract(name);
    }

    /** Every event there is: each that has a schema. */
    public static Stream<Contract> all() {
        try {
            URI folder = Objects.requireNonNull(Contract.class.getResource("/contracts"))
                    .toURI();
            if (folder.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                    return in(jar.getPath("/contracts"));
                }
            }
            return in(Path.of(folder));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Contract> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SCHEMA))
                    .sorted()
                    .map(file -> of(file.substring(0, file.length() - SCHEMA.length())))
                    .toList()
                    .stream();
        }
    }

    public String name() {
        return name;
    }

    JsonNode schema() {
        return document;
    }

    /** The CloudEvents type, for example {@code vn.dondoc.task.assigned.v1}. */
    public String type() {
        return document.get("x-type").asString();
    }

    /** The type without what all have in common, for example {@code task.assigned}. */
    public String shortType() {
        return type().substring("vn.dondoc.".length(), type().length() - ".v1".length());
    }

    public String topic() {
        return document.get("x-topic").asString();
    }

    /** The member of the body that is the record's key. */
    public String key() {
        return document.get("x-key").asString();
    }

    /** The value of the record's key in this body. */
    public String keyOf(String body) {
        return JSON.readTree(body).get(key()).asString();
    }

    public String example() {
        return read(name + ".example.json");
    }

    /** The example as a later version may send it: with a member, and inside its objects too, that nobody here knows. */
    public String exampleWithUnknownMembers() {
        ObjectNode example = (ObjectNode) JSON.readTree(example());
        example.propertyStream()
                .filter(member -> member.getValue().isObject() && !isMap(member.getKey()))
                .forEach(member -> ((ObjectNode) member.getValue()).put("addedLater", "?"));
        return example.put("addedLater", true).toString();
    }

    /** What is wrong with a body by the schema; empty if it fits. */
    public List<String> faults(String body) {
        return schema.validate(JSON.readTree(body)).stream()
                .map(Objects::toString)
                .toList();
    }

    private boolean isMap(String member) {
        return document.get("properties").get(member).has("additionalProperties");
    }

    @Override
    public String toString() {
        return name;
    }

    private static String read(String file) {
        try (InputStream in = Contract.class.getResourceAsStream("/contracts/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
