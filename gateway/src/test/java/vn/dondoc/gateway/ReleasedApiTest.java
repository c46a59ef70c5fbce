package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A client made of the last released description goes on working: what it may send and what it finds only grows. */
class ReleasedApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path RELEASED = Path.of("..", "contracts", "released", "openapi.json");

    /** Clients are told to bear new values; and limits on answers are only those of what was sent before. */
    private static final OpenApiDiffOptions GROWING = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .configProperty("incompatible.response.max.length.increased", "false")
            .configProperty("incompatible.response.min.length.increased", "false")
            .configProperty("incompatible.response.numeric.range.increased", "false")
            .build();

    @Test
    void onlyGrewSinceItsRelease() throws Exception {
        JsonNode released = JSON.readTree(RELEASED.toFile());
        ChangedOpenApi changes = changes(released, Api.committed().document());
        assertThat(changes.isIncompatible())
                .as("%s; contracts/README.md says what is promised", words(changes))
                .isFalse();
        assertThat(lost(released, Api.committed().document())).isEmpty();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach("a path goes", api -> at(api, "/paths").remove("/api/v1/transfers/confirm")),
                breach(
                        "an operation goes",
                        api -> at(api, "/paths/~1api~1v1~1units").remove("post")),
                breach("an answer's member goes", api -> properties(api, "Task").remove("itemPath")),
                breach(
                        "an answer's member may be absent",
                        api -> required(api, "Task").remove(0)),
                breach(
                        "an answer's member has another type",
                        api -> at(properties(api, "Task"), "/unit").put("type", "integer")),
                breach(
                        "an answer has another status",
                        api -> at(api, "/paths/~1api~1v1~1reports/post/responses")
                                .remove("202")),
                breach(
                        "a request's member goes",
                        api -> properties(api, "NewReport").remove("words")),
                breach(
                        "a request needs a member more",
                        api -> required(api, "NewReport").add("words")),
                breach("a request has a new member that it needs", api -> {
                    properties(api, "NewReport").putObject("signature").put("type", "string");
                    required(api, "NewReport").add("signature");
                }),
                breach(
                        "a request's member has another type",
                        api -> at(properties(api, "NewReport"), "/percent").put("type", "string")),
                breach(
                        "a request's limit is narrower",
                        api -> at(properties(api, "NewReport"), "/words").put("maxLength", 10)),
                breach(
                        "a request's pattern is another",
                        api -> at(properties(api, "NewReport"), "/taskId").put("pattern", "^[0-9]+$")),
                breach(
                        "a request's word is no longer taken",
                        api -> ((ArrayNode) properties(api, "DirectiveContent").at("/urgency/enum")).remove(0)),
                breach("a parameter goes", api -> parameters(api).remove(0)),
                breach(
                        "a parameter is needed",
                        api -> ((ObjectNode) parameters(api).get(0)).put("required", true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void refuses(String name, Consumer<JsonNode> breach) {
        JsonNode now = Api.committed().document();
        JsonNode then = changed(breach);
        assertThat(changes(now, then).isIncompatible() || !lost(now, then).isEmpty())
                .isTrue();
    }

    static Stream<Arguments> growths() {
        return Stream.of(
                breach("nothing", _ -> {}),
                breach(
                        "an answer has a member more",
                        api -> properties(api, "Task").putObject("addedLater").put("type", "string")),
                breach(
                        "a request may have a member more",
                        api -> properties(api, "NewReport")
                                .putObject("addedLater")
                                .put("type", "string")),
                breach(
                        "a request's limit is wider",
                        api -> at(properties(api, "NewReport"), "/words").put("maxLength", 100_000)),
                breach(
                        "an answer has a new word",
                        api -> ((ArrayNode) properties(api, "Task").at("/state/enum")).add("ADDED_LATER")),
                breach(
                        "a path comes",
                        api -> at(api, "/paths").set("/api/v1/added-later", api.at("/paths/~1api~1v1~1calendars"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("growths")
    void bears(String name, Consumer<JsonNode> growth) {
        JsonNode now = Api.committed().document();
        JsonNode then = changed(growth);
        assertThat(changes(now, then).isIncompatible()).isFalse();
        assertThat(lost(now, then)).isEmpty();
    }

    private static Arguments breach(String name, Consumer<JsonNode> change) {
        return Arguments.of(name, change);
    }

    private static JsonNode changed(Consumer<JsonNode> change) {
        JsonNode document = Api.committed().document().deepCopy();
        change.accept(document);
        return document;
    }

    private static ChangedOpenApi changes(JsonNode before, JsonNode now) {
        return OpenApiCompare.fromContents(comparable(before), comparable(now), null, GROWING);
    }

    /** As 3.0, whose types are compared: those of 3.1 may be lists, of which there are none here, and are passed over. */
    private static String comparable(JsonNode document) {
        assertThat(document.at("/components/schemas").findValues("type"))
                .isNotEmpty()
                .noneMatch(JsonNode::isArray);
        return ((ObjectNode) document.deepCopy()).put("openapi", "3.0.3").toString();
    }

    /** Members that are gone, also from requests: who sends them is not refused, but no longer heard. */
    private static List<String> lost(JsonNode before, JsonNode now) {
        return before.at("/components/schemas")
                .propertyStream()
                .flatMap(schema -> schema.getValue().path("properties").propertyNames().stream()
                        .filter(member -> !now.at("/components/schemas/" + schema.getKey() + "/properties")
                                .has(member))
                        .map(member -> schema.getKey() + "/" + member))
                .toList();
    }

    private static ObjectNode at(JsonNode node, String pointer) {
        return (ObjectNode) node.at(pointer);
    }

    private static ObjectNode properties(JsonNode api, String schema) {
        return at(api, "/components/schemas/" + schema + "/properties");
    }

    private static ArrayNode required(JsonNode api, String schema) {
        return (ArrayNode) api.at("/components/schemas/" + schema + "/required");
    }

    private static ArrayNode parameters(JsonNode api) {
        return (ArrayNode) api.at("/paths/~1api~1v1~1tasks/get/parameters");
    }

    private static String words(ChangedOpenApi changes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            new ConsoleRender().render(changes, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
