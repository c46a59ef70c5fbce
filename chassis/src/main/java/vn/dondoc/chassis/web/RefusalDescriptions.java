package vn.dondoc.chassis.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Texts;

/** Describes the refusals of all operations, each with an example: once for what many have, in its place for its own. */
final class RefusalDescriptions {
    private static final Map<HttpStatus, String> WORDS = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "Body, parameter or cursor cannot be read"),
            Map.entry(HttpStatus.UNAUTHORIZED, "No access token, or none that is valid"),
            Map.entry(HttpStatus.FORBIDDEN, "The caller's role or scopes do not allow it"),
            Map.entry(HttpStatus.NOT_FOUND, "There is none, or none that the caller may know of"),
            Map.entry(HttpStatus.CONFLICT, "The state of things does not allow it, or somebody else was faster"),
            Map.entry(HttpStatus.PRECONDITION_FAILED, "It has changed since the version in If-Match: read it again"),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than the limit"),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of another content type"),
            Map.entry(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "What is said cannot be: `errors` names each place; or the Idempotency-Key was used with another body"),
            Map.entry(HttpStatus.PRECONDITION_REQUIRED, "If-Match with the version that was read is needed"),
            Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, "Anything else; after a 5xx look whether it was done"),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, "Too many calls: wait as long as Retry-After says"),
            Map.entry(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Something needed is away: look whether it was done, or send it again after Retry-After"));

    private final Texts texts;

    RefusalDescriptions(Texts texts) {
        this.texts = texts;
    }

    /** Adds the refusals of one operation, and to the components those that it shares. */
    void add(Components components, HttpMethod method, Operation operation) {
        for (HttpStatus status : PossibleRefusals.of(method, operation)) {
            ApiResponse response = Examples.refusal(operation.getOperationId(), status.value())
                    .map(own -> response(status, own))
                    .orElseGet(() -> shared(components, status));
            operation.getResponses().addApiResponse(String.valueOf(status.value()), response);
        }
        operation.getResponses().addApiResponse("default", shared(components, HttpStatus.INTERNAL_SERVER_ERROR));
    }

    private ApiResponse shared(Components components, HttpStatus status) {
        String name = name(status);
        components.addResponses(name, response(status, example(status)));
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static ApiResponse response(HttpStatus status, Object example) {
        ApiResponse response = new ApiResponse()
                .description(WORDS.getOrDefault(status, status.getReasonPhrase()))
                .content(content(example));
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.addHeaderObject(
                    "Retry-After",
                    new Header()
                            .description("Seconds after which to try again")
                            .schema(new JsonSchema().typesItem("integer")));
        }
        return response;
    }

    private static Content content(Object example) {
        Schema<?> problem = new JsonSchema();
        problem.set$ref("#/components/schemas/Problem");
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(problem).example(example));
    }

    private Map<String, Object> example(HttpStatus status) {
        Optional<Refusal> usual = PossibleRefusals.usual(status);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "type",
                Problems.type(usual.map(Refusal::code).orElseGet(() -> Statuses.code(status)))
                        .toString());
        members.put("title", texts.inVietnamese(usual.map(Refusal::title).orElseGet(() -> Statuses.title(status))));
        members.put("status", status.value());
        usual.ifPresent(
                refusal -> refusal.violations().forEach((member, places) -> members.put(member, shown(places))));
        return members;
    }

    private List<Map<String, String>> shown(List<Violation> places) {
        return places.stream()
                .map(place -> Problems.json(place, texts.inVietnamese(place.words())))
                .collect(Collectors.toList());
    }

    /** {@code NOT_FOUND} is {@code NotFound} among the components. */
    private static String name(HttpStatus status) {
        return List.of(status.name().split("_")).stream()
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
