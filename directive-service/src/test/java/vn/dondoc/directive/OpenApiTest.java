package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import vn.dondoc.chassis.testing.Tokens;

class OpenApiTest extends Province {

    @Test
    void describesEveryOperationByItsName() {
        JsonNode document = call(MockMvcRequestBuilders.get("/v3/api-docs").with(Tokens.bearer(MACHINE)))
                .json();
        List<String> operations = document.at("/paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.at("/operationId").asString())
                .sorted()
                .toList();
        assertThat(operations)
                .containsExactly(
                        "addEnclosure",
                        "amendDirective",
                        "countDirectives",
                        "createDirective",
                        "createUnit",
                        "deleteDirective",
                        "deleteEnclosure",
                        "erasePerson",
                        "getDirective",
                        "getEnclosure",
                        "getLineage",
                        "getMe",
                        "getOrders",
                        "getOriginal",
                        "getReorganisation",
                        "getSuggestions",
                        "getUnit",
                        "getUnitGroup",
                        "importUnits",
                        "introduceMe",
                        "issueDirective",
                        "listDirectives",
                        "listPeople",
                        "listUnitGroupMembers",
                        "listUnitGroups",
                        "listUnits",
                        "nameUnits",
                        "numberDirective",
                        "putUnitGroup",
                        "readDirective",
                        "recallDirective",
                        "reorganiseUnits",
                        "replaceDirective",
                        "replaceUnit",
                        "undoReorganisation");
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.at("/Directive/properties").propertyNames()).contains("id", "state", "subject", "items");
        assertThat(schemas.at("/DirectiveContent/required").toString()).contains("type", "issuer", "subject");
    }
}
