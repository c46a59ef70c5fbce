package vn.dondoc.launcher.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies in {@code deploy} for Prometheus and Grafana, and the metrics that it asks for. */
public final class Watched {
    static final Path PROMETHEUS = Path.of("..", "deploy", "prometheus");
    static final Path DASHBOARDS = Path.of("..", "deploy", "grafana", "dashboards");
    static final Path RUNBOOKS = Path.of("..", "docs", "runbooks");

    /** Prometheus makes it itself, of whether it was answered. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    /** What stands in quotes, in a selector or after a grouping word names no metric. */
    private static final Pattern NO_METRICS = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w*\\s*\\()");
    private static final Predicate<String> WORD = Pattern.compile(
                    "and|or|unless|bool|offset|by|without|on|ignoring|\\d+[smhdwy]|[smhdwy]")
            .asMatchPredicate();

    private Watched() {}

    record Alert(String name, String expression, String severity, String summary, String runbook) {}

    /** Every alert, in the order of the file. */
    static List<Alert> alerts() {
        return yaml("alerts.yml")
                .required("groups")
                .valueStream()
                .flatMap(group -> group.required("rules").valueStream())
                .map(rule -> new Alert(
                        rule.required("alert").asString(),
                        rule.required("expr").asString(),
                        rule.required("labels").required("severity").asString(),
                        rule.required("annotations").required("summary").asString(),
                        rule.required("annotations").required("runbook_url").asString()))
                .toList();
    }

    /** A file of Prometheus' folder. */
    static JsonNode yaml(String file) {
        Object content = new Yaml().load(text(PROMETHEUS.resolve(file)));
        return new JsonMapper().valueToTree(content);
    }

    /** Every dashboard. */
    static List<JsonNode> dashboards() {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted()
                    .map(file -> new JsonMapper().readTree(text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a dashboard asks Prometheus. */
    static Stream<String> expressions(JsonNode dashboard) {
        return dashboard
                .required("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.required("expr").asString());
    }

    /** The names of all metrics that an alert or a dashboard asks for. */
    public static Set<String> metrics() {
        Set<String> names = new TreeSet<>();
        Stream.concat(
                        alerts().stream().map(Alert::expression),
                        dashboards().stream().flatMap(Watched::expressions))
                .forEach(expression -> names.addAll(metricsOf(expression)));
        names.removeAll(OF_PROMETHEUS);
        return names;
    }

    static Set<String> metricsOf(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher found = NAME.matcher(NO_METRICS.matcher(expression).replaceAll(" "));
        while (found.find()) {
            if (!WORD.test(found.group())) {
                names.add(found.group());
            }
        }
        return names;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
