package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.gateway.Api.Operation;

/** What an integrator finds with every operation: what it does, what goes in and out, and how it refuses. */
class ApiTest {
    private static final Api API = Api.committed();

    static Stream<Operation> operations() {
        return API.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysInASentenceWhatItDoes(Operation operation) {
        assertThat(operation.node().path("summary").asString())
                .matches("[A-Z].*[^.]")
                .hasSizeLessThan(170);
        assertThat(operation.parameters())
                .allSatisfy(parameter -> assertThat(parameter.has("schema")).isTrue());
    }

    @Test
    void saysOfEveryResourceWhatItIs() {
        Set<String> described = API.document()
                .get("tags")
                .valueStream()
                .filter(tag -> !tag.get("description").asString().isBlank())
                .map(tag -> tag.get("name").asString())
                .collect(Collectors.toSet());
        Set<String> used = operations()
                .map(operation -> operation.node().at("/tags/0").asString())
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(used);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsABodyAsItCanBeSent(Operation operation) {
        JsonNode content = operation.node().at("/requestBody/content");
        assertThat(operation.node().has("requestBody")).isEqualTo(!content.isMissingNode());
        content.properties().forEach(type -> {
            if (!type.getKey().startsWith("multipart/")) {
                assertExample(type.getValue());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsEverySuccess(Operation operation) {
        List<String> successes =
                statuses(operation).filter(status -> status.startsWith("2")).toList();
        assertThat(successes).isNotEmpty();
        successes.stream()
                .filter(status -> !status.equals("204"))
                .forEach(
                        status -> API.response(operation, status).get("content").forEach(ApiTest::assertExample));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysHowItRefuses(Operation operation) {
        List<String> expected = new ArrayList<>(List.of("401", "403", "429", "503", "default"));
        if (operation.hasBody()) {
            expected.addAll(List.of("400", "413", "415", "422"));
        }
        if (operation.isNamed()) {
            expected.addAll(operation.isRead() ? List.of("404") : List.of("404", "409"));
        }
        if (operation.has("header", "If-Match")) {
            expected.add("412");
        }
        if (operation.method().equals("put")) {
            expected.add("428");
        }
        assertThat(statuses(operation)).containsAll(expected);

        statuses(operation).filter(status -> status.matches("[45]..")).forEach(status -> {
            JsonNode problem = API.response(operation, status).at("/content/application~1problem+json");
            assertExample(problem);
            assertThat(problem.at("/example/status").asString()).isEqualTo(status);
            assertThat(problem.at("/example/type").asString()).startsWith("urn:dondoc:problem:");
        });
    }

    private static Stream<String> statuses(Operation operation) {
        return operation.node().get("responses").propertyNames().stream();
    }

    private static void assertExample(JsonNode content) {
        assertThat(content.has("example")).isTrue();
        assertThat(API.faults(content.get("schema"), content.get("example"))).isEmpty();
    }
}
