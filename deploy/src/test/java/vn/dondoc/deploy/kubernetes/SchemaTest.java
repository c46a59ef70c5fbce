package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every object is one that Kubernetes knows: no field that it does not have, none missing that it needs. */
class SchemaTest {
    /** Kinds that operators bring along; Kubernetes' own description does not have them. */
    private static final Set<String> FOREIGN =
            Set.of("kafka.strimzi.io", "mongodbcommunity.mongodb.com", "monitoring.coreos.com");

    @ParameterizedTest
    @ValueSource(strings = {"base", "example"})
    void knowsEveryField(String folder) {
        Set<String> kinds = Manifests.of(folder).objects().stream()
                .filter(object -> !FOREIGN.contains(group(object)))
                .peek(SchemaTest::validate)
                .map(object -> object.at("/kind").asString())
                .collect(Collectors.toSet());

        assertThat(kinds)
                .contains("Namespace", "ConfigMap", "Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy");
    }

    @Test
    void wouldSeeAMisspeltField() {
        JsonNode deployment = Manifests.of("base").the("Deployment", "gateway").deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/readinessProbe")).put("periodSecond", 1);

        assertThatThrownBy(() -> validate(deployment)).hasMessageContaining("periodSecond");
    }

    private static String group(JsonNode object) {
        return object.at("/apiVersion").asString().replaceFirst("/.*", "");
    }

    private static void validate(JsonNode object) {
        String version = object.at("/apiVersion").asString().replaceFirst(".*/", "");
        String model = "io.kubernetes.client.openapi.models." + version.toUpperCase(Locale.ROOT)
                + object.at("/kind").asString();
        try {
            Class.forName(model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
        } catch (InvocationTargetException e) {
            throw new AssertionError(object.at("/metadata/name") + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Kubernetes has no " + model, e);
        }
    }
}
