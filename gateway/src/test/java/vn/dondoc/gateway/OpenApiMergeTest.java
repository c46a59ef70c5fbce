package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiMergeTest {
    private static final JsonNode TASKS = document("tasks", """
            {"paths": {"/api/v1/tasks": {"get": {"operationId": "tasks"}}},
             "components": {"schemas": {"Task": {"type": "object"},
                                        "Problem": {"type": "object", "title": "p"}},
                            "securitySchemes": {"own": {"type": "http"}}}}""");
    private static final JsonNode REPORTS = document("reports", """
            {"paths": {"/api/v1/reports": {"post": {"operationId": "submit"}, "get": {"operationId": "reports"}}},
             "components": {"schemas": {"Problem": {"title": "p", "type": "object"},
                                        "Report": {"type": "object"}},
                            "parameters": {"limit": {"in": "query"}}}}""");

    @Test
    void putsPathsAndComponentsTogetherInOneOrder() {
        JsonNode merged = OpenApiMerge.merge(List.of(TASKS, REPORTS));

        assertThat(merged.get("paths").propertyNames()).containsExactly("/api/v1/reports", "/api/v1/tasks");
        assertThat(merged.at("/paths/~1api~1v1~1reports").propertyNames()).containsExactly("get", "post");
        assertThat(merged.at("/components").propertyNames())
                .containsExactly("parameters", "schemas", "securitySchemes");
        assertThat(merged.at("/components/schemas").propertyNames()).containsExactly("Problem", "Report", "Task");
        assertThat(OpenApiMerge.text(OpenApiMerge.merge(List.of(REPORTS, TASKS))))
                .isEqualTo(OpenApiMerge.text(merged));
    }

    @Test
    void saysHowToSignInInsteadOfTheServices() {
        JsonNode merged = OpenApiMerge.merge(List.of(TASKS));

        assertThat(merged.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(merged.at("/info/title").asString()).isEqualTo("Đôn Đốc");
        assertThat(merged.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(merged.at("/components/securitySchemes").propertyNames())
                .containsExactly("bearer", "machines", "people");
        assertThat(merged.at("/components/securitySchemes/people/flows/authorizationCode/authorizationUrl")
                        .asString())
                .isEqualTo("/identity/demo/oauth2/authorize");
    }

    @Test
    void refusesTheSamePathTwice() {
        assertThatThrownBy(() -> OpenApiMerge.merge(
                        List.of(TASKS, document("reports", "{\"paths\": {\"/api/v1/tasks\": {\"put\": {}}}}"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("reports and tasks both have the path /api/v1/tasks");
    }

    @Test
    void refusesTheSameOperationTwice() {
        assertThatThrownBy(() -> OpenApiMerge.merge(List.of(
                        TASKS, document("reports", "{\"paths\": {\"/x\": {\"get\": {\"operationId\": \"tasks\"}}}}"))))
                .hasMessage("reports and tasks both have the operation tasks");
    }

    @Test
    void refusesTwoMeaningsOfOneName() {
        JsonNode other = document("reports", "{\"components\": {\"schemas\": {\"Task\": {\"type\": \"string\"}}}}");
        assertThatThrownBy(() -> OpenApiMerge.merge(List.of(TASKS, other)))
                .hasMessage("reports and tasks describe differently the schemas Task");
    }

    private static JsonNode document(String service, String rest) {
        JsonMapper json = new JsonMapper();
        JsonNode document = json.readTree(rest);
        ((ObjectNode) document).putObject("info").put("title", service);
        return document;
    }
}
