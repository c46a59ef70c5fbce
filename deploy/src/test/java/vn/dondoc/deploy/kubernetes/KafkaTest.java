package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Topics and permissions for Kafka's operator are those that the services' own {@code topics.yml} declares. */
class KafkaTest {
    private static final Path FOLDER = Manifests.FOLDER.resolve("components/operators");
    private static final JsonNode DECLARED =
            Application.settings("contracts", "topics.yml").at("/dondoc/topics");

    @Test
    void everyTopicIsDeclaredAsTheServicesWouldDeclareIt() {
        int partitions = DECLARED.at("/partitions").asInt();
        Stream<String> forever = texts(DECLARED.at("/forever")).map(name -> topic(name, partitions, -1));
        Stream<String> year = texts(DECLARED.at("/year"))
                .map(name -> topic(name, partitions, Duration.ofDays(366).toMillis()));
        Stream<String> deadLetters = DECLARED.at("/services")
                .propertyStream()
                .flatMap(service -> texts(service.getValue().at("/reads"))
                        .map(name -> topic("dlq." + service.getKey() + "." + name, 1, -1)));

        Stream<String> heads = DECLARED.at("/services").propertyNames().stream().map(name -> topic(heads(name), 1, -1));

        assertThat(Manifests.in(FOLDER.resolve("topics.yaml")).ofKind("KafkaTopic"))
                .extracting(topic -> topic(
                        topic.at("/metadata/name").asString(),
                        topic.at("/spec/partitions").asInt(),
                        topic.at("/spec/config/retention.ms").asLong()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(forever, year, deadLetters, heads)
                        .flatMap(topics -> topics)
                        .toList());
    }

    static Stream<Map.Entry<String, JsonNode>> services() {
        return DECLARED.at("/services").propertyStream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceMayWhatIsDeclaredAndNoMore(Map.Entry<String, JsonNode> service) {
        String name = service.getKey();
        Stream<String> writes = texts(service.getValue().at("/writes")).map(topic -> "Write topic " + topic);
        Stream<String> reads = texts(service.getValue().at("/reads")).map(topic -> "Read topic " + topic);
        Stream<String> own = Stream.of(
                "Write topic dlq." + name + ".*",
                "Write topic " + heads(name),
                "Read topic " + heads(name),
                "Read group " + name);

        JsonNode user = Manifests.in(FOLDER.resolve("users.yaml")).the("KafkaUser", name);
        assertThat(user.at("/spec/authorization/acls").valueStream())
                .extracting(KafkaTest::permission)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(writes, reads, own).flatMap(each -> each).toList());
    }

    @Test
    void nobodyElseMayAnything() {
        assertThat(Manifests.in(FOLDER.resolve("users.yaml")).objects())
                .extracting(user -> user.at("/metadata/name").asString())
                .containsExactlyInAnyOrderElementsOf(
                        services().map(Map.Entry::getKey).toList());
    }

    private static String heads(String service) {
        return "audit.heads." + service;
    }

    private static String topic(String name, int partitions, long retention) {
        return name + " × " + partitions + ", " + retention + " ms";
    }

    private static String permission(JsonNode acl) {
        JsonNode resource = acl.at("/resource");
        return String.join(",", texts(acl.at("/operations")).toList())
                + " " + resource.at("/type").asString()
                + " " + resource.at("/name").asString()
                + (resource.path("patternType").asString("literal").equals("prefix") ? "*" : "");
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }
}
