package vn.dondoc.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.messaging.event.CloudEvents;
import vn.dondoc.messaging.event.Published;

/** asyncapi.yaml names the events that the services tell, each on its topic and by its owner. */
class ToldEventsTest {

    @Test
    void saysWhoTellsWhat() throws Exception {
        assertThat(described()).isEqualTo(published());
    }

    /** CloudEvents type to topic and service. */
    private static Map<String, String> published() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Published.class));
        Map<String, String> events = new TreeMap<>();
        scan.findCandidateComponents("vn.dondoc").forEach(found -> {
            Class<?> event = ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null);
            Published published = Objects.requireNonNull(event.getAnnotation(Published.class));
            String service = event.getPackageName().split("\\.")[2] + "-service";
            events.put(CloudEvents.type(published.type()), published.topic() + " by " + service);
        });
        return events;
    }

    private static Map<String, String> described() throws IOException {
        Map<String, String> events = new TreeMap<>();
        try (InputStream in = ToldEventsTest.class.getResourceAsStream("/asyncapi.yaml")) {
            JsonNode api = JsonMapper.shared().valueToTree(new Yaml().load(in));
            api.get("operations").forEach(operation -> {
                JsonNode channel =
                        api.at(operation.at("/channel/$ref").asString().substring(1));
                channel.get("messages")
                        .forEach(message -> events.put(
                                api.at(message.get("$ref").asString().substring(1))
                                        .get("name")
                                        .asString(),
                                channel.get("address").asString() + " by "
                                        + operation.get("title").asString()));
            });
        }
        return events;
    }
}
