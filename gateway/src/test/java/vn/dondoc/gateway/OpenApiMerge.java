package vn.dondoc.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one API description of the services' own. The same descriptions give the same text in whatever order they come:
 * all members are sorted by name, but those of examples, and what two services describe alike stands once.
 */
public final class OpenApiMerge {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Named> paths = new TreeMap<>();
    private final Map<String, Map<String, Named>> components = new TreeMap<>();
    private final Map<String, Named> operations = new HashMap<>();

    private record Named(String service, JsonNode node) {}

    private OpenApiMerge() {}

    /**
     * @param documents OpenAPI 3.1 documents, each with its service's name as {@code info.title}
     * @return the one document, with the platform's head and ways to sign in
     * @throws IllegalStateException if two services have the same path or operation id, or describe a component of the
     *     same name differently; the message names both services
     */
    public static JsonNode merge(List<JsonNode> documents) {
        OpenApiMerge merge = new OpenApiMerge();
        documents.forEach(merge::add);
        return merge.document();
    }

    /** The document as the file holds it, to be compared as text. */
    public static String text(JsonNode document) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(indent)
                                .withArrayIndenter(indent))
                        .writeValueAsString(document)
                + "\n";
    }

    private void add(JsonNode document) {
        String service = document.at("/info/title").asString("?");
        document.path("paths").properties().forEach(path -> {
            alone("path", paths, path.getKey(), new Named(service, sorted(path.getValue())));
            path.getValue().forEach(operation -> addOperation(service, operation));
        });
        document.path("components").properties().forEach(section -> {
            if (!section.getKey().equals("securitySchemes")) {
                section.getValue()
                        .properties()
                        .forEach(component -> alike(
                                section.getKey(),
                                components.computeIfAbsent(section.getKey(), _ -> new TreeMap<>()),
                                component.getKey(),
                                new Named(service, sorted(component.getValue()))));
            }
        });
    }

    private void addOperation(String service, JsonNode operation) {
        if (operation.has("operationId")) {
            alone("operation", operations, operation.get("operationId").asString(), new Named(service, operation));
        }
    }

    private static void alone(String kind, Map<String, Named> all, String name, Named one) {
        Named other = all.putIfAbsent(name, one);
        if (other != null) {
            throw clash(kind, name, other, one, "both have");
        }
    }

    private static void alike(String kind, Map<String, Named> all, String name, Named one) {
        Named other = all.putIfAbsent(name, one);
        if (other != null && !other.node().equals(one.node())) {
            throw clash(kind, name, other, one, "describe differently");
        }
    }

    private static IllegalStateException clash(String kind, String name, Named a, Named b, String what) {
        List<String> both = List.of(a.service(), b.service()).stream().sorted().toList();
        return new IllegalStateException(
                both.getFirst() + " and " + both.getLast() + " " + what + " the " + kind + " " + name);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JSON.createArrayNode();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        if (node.isObject()) {
            ObjectNode members = JSON.createObjectNode();
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(member -> members.set(
                            member.getKey(),
                            member.getKey().equals("example") ? member.getValue() : sorted(member.getValue())));
            return members;
        }
        return node;
    }

    private JsonNode document() {
        ObjectNode document = (ObjectNode) JSON.readTree(OpenApiMerge.class.getResourceAsStream("/openapi-head.json"));
        ObjectNode all = document.putObject("paths");
        paths.forEach((path, item) -> all.set(path, item.node()));
        JsonNode signIn = document.remove("components").get("securitySchemes");
        ObjectNode parts = document.putObject("components");
        components.forEach((section, named) -> {
            ObjectNode into = parts.putObject(section);
            named.forEach((name, one) -> into.set(name, one.node()));
        });
        parts.set("securitySchemes", signIn);
        return document;
    }
}
