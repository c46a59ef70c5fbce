package vn.dondoc.gateway;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed API description, to be asked what it says and whether a body is as it says. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build()));

    private final JsonNode document;
    private final ObjectNode strict;

    private Api(JsonNode document) {
        this.document = document;
        this.strict = JSON.createObjectNode();
        JsonNode components = document.get("components").deepCopy();
        components.get("schemas").forEach(Api::close);
        strict.set("components", components);
    }

    /** One operation and where it is found. */
    public record Operation(String method, String path, JsonNode node) {
        public String id() {
            return node.get("operationId").asString();
        }

        public boolean hasBody() {
            return node.has("requestBody");
        }

        /** The content type in which the example of its body is sent. */
        public String type() {
            return node.at("/requestBody/content").propertyNames().stream()
                    .filter(type -> !type.startsWith("multipart/"))
                    .findFirst()
                    .orElse("");
        }

        /** The example of its body: an object, or a text; missing if it takes none. */
        public JsonNode example() {
            return node.path("requestBody").path("content").path(type()).path("example");
        }

        public boolean isRead() {
            return method.equals("get");
        }

        /** Whether its path names one thing. */
        public boolean isNamed() {
            return path.contains("{");
        }

        public Stream<JsonNode> parameters() {
            return node.path("parameters").valueStream();
        }

        public boolean has(String in, String name) {
            return parameters()
                    .anyMatch(parameter -> parameter.get("in").asString().equals(in)
                            && parameter.get("name").asString().equals(name));
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /** The description that the gateway shows. */
    public static Api committed() {
        try (InputStream in = Api.class.getResourceAsStream("/gateway/openapi.json")) {
            return new Api(JSON.readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    public Stream<Operation> operations() {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())));
    }

    /** A response with its reference followed; missing if it is not described. */
    public JsonNode response(Operation operation, String status) {
        JsonNode response = operation.node().at("/responses/" + status);
        return response.has("$ref")
                ? document.at(response.get("$ref").asString().substring(1))
                : response;
    }

    /** What of a body is not as the schema says; a member that the schema does not know is a fault too. */
    public List<String> faults(JsonNode schema, JsonNode body) {
        ObjectNode whole = strict.deepCopy();
        schema.propertyStream().forEach(member -> whole.set(member.getKey(), member.getValue()));
        Schema check = SCHEMAS.getSchema(whole);
        return check.validate(body).stream().map(Objects::toString).toList();
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
            // The validator believes only in the top-level domains that it knows, and ours are invented.
            object.get("properties")
                    .valueStream()
                    .filter(member -> member.path("format").asString("").equals("email"))
                    .forEach(member -> ((ObjectNode) member).remove("format"));
        }
    }
}
