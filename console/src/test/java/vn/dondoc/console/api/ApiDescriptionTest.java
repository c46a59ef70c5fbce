package vn.dondoc.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the pages and the records of their answers are those of the API's description. */
class ApiDescriptionTest {
    private static final Path DESCRIPTION =
            Path.of("..", "gateway", "src", "main", "resources", "gateway", "openapi.json");
    private static final List<Class<?>> CLIENTS =
            List.of(Calendars.class, Directives.class, People.class, Reports.class, Tasks.class, Units.class);

    private final JsonNode description;

    ApiDescriptionTest() throws Exception {
        try (InputStream file = Files.newInputStream(DESCRIPTION)) {
            description = JsonMapper.shared().readTree(file);
        }
    }

    @Test
    void everyCallIsAnOperationWithItsParameters() {
        List<String> unknown = new ArrayList<>();
        for (Class<?> client : CLIENTS) {
            for (Method call : client.getMethods()) {
                HttpExchange exchange =
                        Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(call, HttpExchange.class));
                String path = Objects.requireNonNull(client.getAnnotation(HttpExchange.class))
                                .value()
                        + exchange.value();
                JsonNode operation = description
                        .path("paths")
                        .path(path)
                        .path(exchange.method().toLowerCase(Locale.ROOT));
                if (operation.isMissingNode()) {
                    unknown.add(exchange.method() + " " + path);
                }
                for (var parameter : call.getParameters()) {
                    boolean known = operation
                            .path("parameters")
                            .valueStream()
                            .anyMatch(one -> one.path("name").asString().equals(parameter.getName()));
                    if (parameter.isAnnotationPresent(RequestParam.class) && !known) {
                        unknown.add(exchange.method() + " " + path + "?" + parameter.getName());
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyMemberIsOneOfTheDescription() {
        assertThat(Stream.of(
                                Map.entry("Calendar", Calendar.class),
                                Map.entry("Directive", Directive.class),
                                Map.entry("DirectiveOrders", DirectiveOrders.class),
                                Map.entry("DirectiveProgress", DirectiveProgress.class),
                                Map.entry("DirectiveSuggestions", Suggestions.class),
                                Map.entry("DirectiveSummary", DirectiveSummary.class),
                                Map.entry("Me", Me.class),
                                Map.entry("NewReport", NewReport.class),
                                Map.entry("People", People.Known.class),
                                Map.entry("Problem", Problem.class),
                                Map.entry("Report", Report.class),
                                Map.entry("ReportAcceptance", Reports.Acceptance.class),
                                Map.entry("ReportReturn", Reports.Return.class),
                                Map.entry("Task", Task.class),
                                Map.entry("UnitEntry", NewUnit.class),
                                Map.entry("Unit", Unit.class))
                        .flatMap(one -> unknown(one.getKey(), one.getValue())))
                .isEmpty();
    }

    private Stream<String> unknown(String schema, Class<?> record) {
        JsonNode members = description.at("/components/schemas/" + schema + "/properties");
        return Arrays.stream(record.getRecordComponents())
                .flatMap(member -> unknown(schema, members.path(member.getName()), member));
    }

    private Stream<String> unknown(String schema, JsonNode described, RecordComponent member) {
        if (described.isMissingNode()) {
            return Stream.of(schema + "." + member.getName());
        }
        String reference =
                described.path("$ref").asString(described.at("/items/$ref").asString(""));
        Class<?> type = element(member.getGenericType());
        return type.isRecord() && !reference.isEmpty()
                ? unknown(reference.substring(reference.lastIndexOf('/') + 1), type, schema)
                : Stream.empty();
    }

    /** A schema that holds itself is looked at once. */
    private Stream<String> unknown(String schema, Class<?> type, String holder) {
        return schema.equals(holder) ? Stream.empty() : unknown(schema, type);
    }

    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return (Class<?>) generic.getActualTypeArguments()[0];
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
