package vn.dondoc.chassis.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes what an operation takes and answers when all goes well, with the examples that are kept for it. */
final class Successes {
    private static final Map<String, String> WORDS = Map.of(
            "200", "Done",
            "201", "Made, or found as the same call made it before",
            "202", "Taken; what it is about is not known here yet",
            "204", "Done; there is nothing to show");

    private Successes() {}

    static void describe(Components components, Operation operation) {
        String name = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().forEach((type, body) -> {
                if (!type.startsWith("multipart/")) {
                    Examples.request(name).ifPresent(body::setExample);
                }
            });
        }
        operation.getResponses().forEach((status, response) -> {
            response.setDescription(WORDS.getOrDefault(status, response.getDescription()));
            Map<String, MediaType> content = Objects.requireNonNullElse(response.getContent(), Map.of());
            for (MediaType answer : content.values()) {
                Examples.response(name).ifPresent(answer::setExample);
                if (isVersioned(components, answer.getSchema())) {
                    header(response, "ETag", "The version of what is shown, for If-Match");
                }
            }
            if (status.equals("201")) {
                header(response, "Location", "Where it is found");
            }
        });
    }

    /** Whether it shows one thing with a version: a page of such things has none of its own. */
    private static boolean isVersioned(Components components, @Nullable Schema<?> schema) {
        if (schema == null || schema.get$ref() == null) {
            return false;
        }
        Schema<?> shown = components
                .getSchemas()
                .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        return shown != null
                && shown.getProperties() != null
                && shown.getProperties().containsKey("version");
    }

    private static void header(ApiResponse response, String name, String description) {
        response.addHeaderObject(
                name, new Header().description(description).schema(new JsonSchema().typesItem("string")));
    }
}
