package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The events only grew since their last release. */
class GrowthTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path RELEASED = Path.of("released");
    private static final Path NOW = Path.of("src", "main", "resources", "contracts");

    static Stream<Path> released() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files
                    .map(Path::getFileName)
                    .filter(file -> file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void growsOnly(Path schema) {
        assertThat(NOW.resolve(schema)).as("an event that was released").exists();
        assertThat(Growth.breaches(read(RELEASED.resolve(schema)), read(NOW.resolve(schema))))
                .as("%s; contracts/README.md says what is promised", schema)
                .isEmpty();
    }

    @Test
    void knowsTheReleasedEvents() throws IOException {
        assertThat(released()).isNotEmpty();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                change("/unit is gone", event -> members(event).remove("unit")),
                change(
                        "/unit type was \"string\", is \"integer\"",
                        event -> member(event, "unit").put("type", "integer")),
                change(
                        "/due format was \"date-time\", is \"date\"",
                        event -> member(event, "due").put("format", "date")),
                change(
                        "/due is required, which old events lack",
                        event -> required(event).add("due")),
                change("/unit may be absent", event -> without(required(event), "unit")),
                change("/urgency no longer knows [KHAN]", event -> without(words(event), "KHAN")),
                change(
                        "/unit maxLength is narrower",
                        event -> member(event, "unit").put("maxLength", 10)),
                change(
                        "/version minimum is narrower",
                        event -> member(event, "version").put("minimum", 2)),
                change(
                        "/deliverables/*/text is gone",
                        event -> ((ObjectNode) event.at("/properties/deliverables/items/properties")).remove("text")),
                change("/ x-topic was \"task.events.v1\", is \"other\"", event -> event.put("x-topic", "other")),
                change("/ x-key was \"taskId\", is \"unit\"", event -> event.put("x-key", "unit")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void refuses(String breach, Consumer<ObjectNode> change) {
        assertThat(after(change)).contains(breach);
    }

    static Stream<Arguments> growths() {
        return Stream.of(
                change("nothing", _ -> {}),
                change(
                        "a member that may be absent",
                        event -> members(event).putObject("addedLater").put("type", "string")),
                change("a new word", event -> words(event).add("ADDED_LATER")),
                change("a wider limit", event -> member(event, "unit").put("maxLength", 100)),
                change(
                        "other words of explanation",
                        event -> member(event, "unit").put("description", "?")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("growths")
    void bears(String growth, Consumer<ObjectNode> change) {
        assertThat(after(change)).isEmpty();
    }

    private static Arguments change(String name, Consumer<ObjectNode> change) {
        return Arguments.of(name, change);
    }

    private static List<String> after(Consumer<ObjectNode> change) {
        ObjectNode changed = (ObjectNode) read(NOW.resolve("TaskAssigned.schema.json"));
        change.accept(changed);
        return Growth.breaches(read(NOW.resolve("TaskAssigned.schema.json")), changed);
    }

    private static ObjectNode members(JsonNode event) {
        return (ObjectNode) event.get("properties");
    }

    private static ObjectNode member(JsonNode event, String name) {
        return (ObjectNode) members(event).get(name);
    }

    private static ArrayNode required(JsonNode event) {
        return (ArrayNode) event.get("required");
    }

    private static ArrayNode words(JsonNode event) {
        return (ArrayNode) event.at("/properties/urgency/enum");
    }

    private static void without(ArrayNode list, String word) {
        list.removeIf(one -> one.asString().equals(word));
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
