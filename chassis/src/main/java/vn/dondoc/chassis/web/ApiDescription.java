package vn.dondoc.chassis.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import vn.dondoc.chassis.text.Texts;

/** What all operations have in common is described once: the resource as tag, problems, headers and pages. */
final class ApiDescription implements OpenApiCustomizer {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, String> PARAMETERS = Map.of(
            "If-Match",
                    "The ETag of the state that was read; 412 if it has changed since, 428 if it is needed and absent",
            "Idempotency-Key",
                    "A word of the client's choice: the same call sent again finds the first one's outcome; 422 if the"
                            + " body differs",
            "cursor", "The `next` of the page before",
            "limit", "How many at most, 1 to 200, more counts as 200; 50 if nothing is said",
            "at", "As of this day; today if nothing is said",
            "q", "Words to find in names and subjects, with or without accents",
            "byUnit", "Whether to count the tasks of each unit too");

    private final String service;
    private final AnswerMembers members;
    private final RefusalDescriptions refusals;

    ApiDescription(@Value("${spring.application.name}") String service, AnswerMembers members, Texts texts) {
        this.service = service;
        this.members = members;
        this.refusals = new RefusalDescriptions(texts);
    }

    @Override
    public void customise(OpenAPI document) {
        members.markIn(document.getComponents());
        document.getInfo().title(service).version("v1");
        document.getComponents()
                .addSchemas("Problem", problem())
                .addSchemas(
                        "ProblemPlace",
                        object(Map.of(
                                        "pointer", text("JSON pointer to the place in the body"),
                                        "code", text("Stable, for programs"),
                                        "message", text("For people")))
                                .required(List.of("pointer", "code", "message")));
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setTags(List.of(path.split("/")[3]));
                    Successes.describe(document.getComponents(), operation);
                    refusals.add(document.getComponents(), method, operation);
                    describeParameters(operation);
                }));
    }

    private static void describeParameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(PARAMETERS.get(parameter.getName())));
        }
    }

    private static Schema<?> problem() {
        return object(Map.of(
                        "type",
                        text("Names the kind of problem: urn:dondoc:problem: and a stable code"),
                        "title",
                        text("What it is, in Vietnamese or English by Accept-Language"),
                        "status",
                        typed("integer", "The HTTP status"),
                        "detail",
                        text("More about this one"),
                        "instance",
                        text("The path that was called"),
                        "header",
                        text("The header that cannot be taken"),
                        "parameter",
                        text("The parameter that cannot be taken"),
                        "path",
                        text("The path that cannot be taken"),
                        "errors",
                        places("What in the request cannot be"),
                        "warnings",
                        places("What is odd and has to be confirmed")))
                .required(List.of("type", "title", "status"));
    }

    private static Schema<?> places(String description) {
        Schema<?> place = new JsonSchema();
        place.set$ref(SCHEMAS + "ProblemPlace");
        return typed("array", description).items(place);
    }

    private static Schema<?> text(String description) {
        return typed("string", description);
    }

    private static Schema<?> object(Map<String, Schema<?>> members) {
        Schema<?> object = new JsonSchema().typesItem("object");
        members.forEach(object::addProperty);
        return object;
    }

    private static Schema<?> typed(String type, String description) {
        return new JsonSchema().typesItem(type).description(description);
    }
}
